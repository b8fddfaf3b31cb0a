/// The command line: one file per subcommand, shared options in mixins, text for terminals.
///
/// [org.truce.cli.Main] is the way in; it alone ends the JVM. Commands write through [org.truce.cli.Console],
/// so that tests can run them in process.
@NullMarked
package org.truce.cli;

import org.jspecify.annotations.NullMarked;
