@NullMarked
package org.truce.report;

import org.jspecify.annotations.NullMarked;
