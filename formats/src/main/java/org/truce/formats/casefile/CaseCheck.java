package org.truce.formats.casefile;

import org.truce.model.Case;

/// What only a whole case can tell.
final class CaseCheck {
    private CaseCheck() {}

    static void check(Case c, SourceMap places, Problems problems) {}
}
