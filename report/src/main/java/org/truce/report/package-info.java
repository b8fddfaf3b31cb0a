/// What people read: the wording shared by the command line and the report, and the report as one HTML file.
///
/// Reads results of the engine and computes none.
@NullMarked
package org.truce.report;

import org.jspecify.annotations.NullMarked;
