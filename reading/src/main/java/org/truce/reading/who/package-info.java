/// Who speaks, for which party, and in what standing.
///
/// The names of the case come first, then names that the text itself introduces ("the Kremlin's spokesman,
/// X"), then what is known of every state: its adjective, its capital, its seats of government. The party
/// that is spoken for is never guessed from the party spoken about, and where two readings are possible
/// nobody is named.
@NullMarked
package org.truce.reading.who;

import org.jspecify.annotations.NullMarked;
