@NullMarked
package org.truce.formats;

import org.jspecify.annotations.NullMarked;
