/// Files to articles: plain text, HTML, PDF and DOCX, within limits of size and time.
///
/// Whatever a file holds, the outcome is an article or a list of problems: nothing here throws because of a
/// file, and nothing waits without end. The readers of PDF and HTML are libraries (Apache PDFBox, jsoup), run
/// under a limit ([Attempt]); what is article and what is page around it is told apart by rules of our own.
@NullMarked
package org.truce.reading.intake;

import org.jspecify.annotations.NullMarked;
