/// Truce as its users meet it: commands, documents, launcher; and what holds for all of the code.
@NullMarked
package org.truce.acceptance;

import org.jspecify.annotations.NullMarked;
