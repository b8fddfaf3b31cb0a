/// Domain files of the automated-negotiation field, in and out: GENIUS XML, GeniusWeb JSON and Truce's own
/// YAML.
///
/// [org.truce.formats.domainfile.DomainReader] is the way in, [org.truce.formats.domainfile.DomainWriter] the
/// way out. A set of files is read in three steps: bytes to text and the text's format (`DomainFiles`), text
/// to a tree with places (`XmlTree`; `JsonTree` and `YamlTree` make the same nodes), trees to a domain (a
/// reader for each format). As everywhere, the reader goes on after a problem, so that one run lists them
/// all.
///
/// What the formats mean, where the field's tools differ, and what Truce does then, is said in
/// `docs/guide/domain-files.md` and at the readers.
@NullMarked
package org.truce.formats.domainfile;

import org.jspecify.annotations.NullMarked;
