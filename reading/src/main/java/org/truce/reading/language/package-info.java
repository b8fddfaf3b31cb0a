/// English sentences: words with their parts of speech, each at its place in the text.
///
/// The parts of speech come from Apache OpenNLP's maximum-entropy tagger with the tags of the Penn Treebank;
/// no other package knows OpenNLP. Words and sentences are cut by rules of our own, because the tagger was
/// trained on words cut as in the Treebank, and OpenNLP's models of today cut otherwise.
@NullMarked
package org.truce.reading.language;

import org.jspecify.annotations.NullMarked;
