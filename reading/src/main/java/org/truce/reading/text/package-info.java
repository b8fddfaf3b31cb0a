/// The text as read, and places in it.
///
/// Inside the program places are counted in `char`s, as `String` does; outside, in Unicode code points, as
/// people and other languages do. [Text] is the one border between the two.
@NullMarked
package org.truce.reading.text;

import org.jspecify.annotations.NullMarked;
