/// The case file: YAML in, the case as written out, or every problem with its line and column.
///
/// [org.truce.formats.casefile.CaseReader] is the way in. A file is read in three steps, each of which needs
/// the one before: bytes to text (`InputText`), text to a tree of YAML nodes (`YamlTree`), tree to case
/// (`CaseDocument`, with a reader for each section). Inside a step the reader goes on after a problem, so
/// that one run lists them all. What only a whole case can tell is checked last (`CaseCheck`).
@NullMarked
package org.truce.formats.casefile;

import org.jspecify.annotations.NullMarked;
