@NullMarked
package org.truce.bench;

import org.jspecify.annotations.NullMarked;
