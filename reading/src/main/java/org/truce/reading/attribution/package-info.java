/// Who says what: source, cue and content of every attribution, found by a grammar of our own.
///
/// An attribution ties a content (what is said, believed, wanted) to a source (who does) by a cue (the words
/// that make the tie), after Pareti 2012 and Newell, Margolin & Ruths 2018. Where the grammar cannot tell the
/// source it leaves it out: a demand in the wrong mouth does harm.
@NullMarked
package org.truce.reading.attribution;

import org.jspecify.annotations.NullMarked;
