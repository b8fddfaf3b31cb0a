/// Who moved when on which issue: the statements of a case and of texts by the day they were said.
@NullMarked
package org.truce.reading.timeline;

import org.jspecify.annotations.NullMarked;
