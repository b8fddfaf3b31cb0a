/// From the positions found in a text to entries of a case file, for a person to confirm: a fragment to look
/// at, or the case with what was accepted in it.
@NullMarked
package org.truce.reading.draft;

import org.jspecify.annotations.NullMarked;
