/// From an attribution to a statement of the case format: its kind, whether it is negated or hedged, what it
/// is set against, and the issue and option on which it bears.
///
/// Kinds are told by a classifier whose features are rules of ours, words and the meaning of the sentence;
/// issues by the meaning of the words, as a small model of sentence embeddings measures it, and by the words
/// themselves. Both answer with a probability, and both may abstain.
@NullMarked
package org.truce.reading.what;

import org.jspecify.annotations.NullMarked;
