/// From texts to a new case: who holds positions, on what, and which; for a person to complete.
@NullMarked
package org.truce.reading.skeleton;

import org.jspecify.annotations.NullMarked;
