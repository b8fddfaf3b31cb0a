package org.truce.reading.draft;

import java.util.List;
import org.truce.formats.edit.YamlValue;
import org.truce.reading.attribution.Attribution;
import org.truce.reading.intake.Article;
import org.truce.reading.who.Introduced;
import org.truce.reading.who.Voices;

/// What a text adds to a case, for a person to confirm.
///
/// @param source the id of the article among the sources of the case
/// @param sourceEntry as the case format writes it
/// @param isKnown whether the case names this source already
/// @param statements in text order, those in doubt among them
/// @param people whom the text introduces and the case does not know
/// @param attributions all that the text holds, whether a statement came of them or not
/// @param voices who speaks where in the text
public record Draft(
        Article article,
        String source,
        YamlValue.Mapping sourceEntry,
        boolean isKnown,
        List<DraftStatement> statements,
        List<Suggested> people,
        List<Attribution> attributions,
        Voices voices) {
    public Draft {
        statements = List.copyOf(statements);
        people = List.copyOf(people);
        attributions = List.copyOf(attributions);
    }

    /// A person for the case's `people`.
    public record Suggested(String id, Introduced person, YamlValue.Mapping entry) {}

    /// The statements that are held to be right.
    public List<DraftStatement> sure() {
        return statements.stream().filter(DraftStatement::isSure).toList();
    }

    /// The statements in doubt.
    public List<DraftStatement> unsure() {
        return statements.stream().filter(s -> !s.isSure()).toList();
    }

    /// The draft of the same text with other statements and people.
    public Draft with(List<DraftStatement> otherStatements, List<Suggested> otherPeople) {
        return new Draft(article, source, sourceEntry, isKnown, otherStatements, otherPeople, attributions, voices);
    }
}
