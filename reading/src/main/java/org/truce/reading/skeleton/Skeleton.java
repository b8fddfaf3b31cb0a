package org.truce.reading.skeleton;

import java.util.List;
import org.truce.model.Case;
import org.truce.reading.draft.Drafts;

/// What came of drafting a new case from texts.
public sealed interface Skeleton {
    /// What the texts say, whether it makes a case or not.
    Drafts drafts();

    /// A case to start from.
    ///
    /// @param value parties, people, issues with options, sources and the statements that are held to be
    ///     right; equal stakes, which order nothing
    /// @param text the case file, with what has to be checked as comments
    /// @param drafts the statements and people by the issues of that case
    record Drafted(Case value, String text, Drafts drafts) implements Skeleton {}

    /// The texts do not say enough.
    ///
    /// @param parties whose positions were found, without any issue
    /// @param missing what a case would need, in sentences
    record Missing(Case parties, List<String> missing, Drafts drafts) implements Skeleton {
        public Missing {
            missing = List.copyOf(missing);
        }
    }
}
