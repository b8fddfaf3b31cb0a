package org.truce.reading.what;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.truce.model.Statement;

/// Words that may bear on an issue, ready to be compared.
///
/// @param traits without the negation that belongs to a refusal
@SuppressWarnings("ArrayRecordComponent") // written by nobody after it is made
record Clause(
        String words, String plain, Set<String> stems, Set<Trait> traits, Quantities quantities, float[] meaning) {
    /// @param parties stems of the names of parties, which tell nothing about an issue
    static Clause of(String words, Statement.Kind kind, Set<String> parties) {
        Set<String> stems = new HashSet<>(Stems.of(words));
        stems.removeAll(parties);
        stems.removeIf(Quantities::isNumber);
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        traits.addAll(Trait.of(words));
        if (kind == Statement.Kind.REJECTS || kind == Statement.Kind.OPPOSES) {
            traits.remove(Trait.NONE);
        }
        return new Clause(words, Patterns.plain(words), stems, traits, Quantities.of(words), Embeddings.of(words));
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
