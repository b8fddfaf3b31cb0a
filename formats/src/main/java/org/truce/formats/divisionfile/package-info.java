/// The division file: two parties, and what each of them would give for every item.
@NullMarked
package org.truce.formats.divisionfile;

import org.jspecify.annotations.NullMarked;
