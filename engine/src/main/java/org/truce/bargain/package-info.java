/// One world, exactly: margin, solutions, frontier (method.md, section 3).
package org.truce.bargain;
