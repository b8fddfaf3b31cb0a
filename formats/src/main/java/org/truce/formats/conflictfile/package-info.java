/// The conflict file: who can do what, and who prefers what, in YAML
/// (`docs/schema/conflict-file.schema.json`).
@NullMarked
package org.truce.formats.conflictfile;

import org.jspecify.annotations.NullMarked;
