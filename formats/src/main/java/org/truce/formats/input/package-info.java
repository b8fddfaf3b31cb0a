/// What every reader of files written by people shares: bytes to text of a reasonable size (`InputText`),
/// text to a tree of YAML nodes (`YamlTree`), nodes to values (`Nodes`, `Fields`, `Names`), and problems with
/// their places. Nothing here knows what a file is about.
@NullMarked
package org.truce.formats.input;

import org.jspecify.annotations.NullMarked;
