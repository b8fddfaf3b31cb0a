package org.truce.reading.attribution;

import java.util.Set;

/// A verb with what belongs to it: auxiliaries, adverbs, verbs that govern its infinitive ("has since refused
/// to say").
///
/// @param from its first word
/// @param head the verb
/// @param form how it stands in the sentence
/// @param governed whether other verbs govern it
record VerbGroup(int from, int head, Form form, boolean governed) {
    enum Form {
        /// Has a subject of its own.
        FINITE,
        /// Has a subject to which it is done.
        PASSIVE,
        /// "saying"
        PARTICIPLE,
        /// "said by", after a noun
        REDUCED,
        /// "to say", governed by no verb
        INFINITIVE
    }

    private static final Set<String> BE =
            Set.of("be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m", "get", "got", "gets");
    private static final Set<String> HAVE = Set.of("have", "has", "had", "having", "'ve", "'d");
    private static final Set<String> DO = Set.of("do", "does", "did");
    private static final Set<String> ASPECT = Set.of(
            "keep",
            "keeps",
            "kept",
            "started",
            "began",
            "begin",
            "begins",
            "stopped",
            "avoid",
            "avoided",
            "avoids",
            "continued",
            "continue",
            "continues");

    static VerbGroup of(Line line, int head) {
        int floor = line.sentence(head).from();
        int first = head;
        boolean be = false;
        boolean governed = false;
        int i = head - 1;
        while (i >= floor && !line.isQuoted(i)) {
            if (line.isAdverb(i)) {
                i--;
            } else if (line.tagged(i, "MD") || (line.tagged(i, "VB") && line.isOneOf(i, DO))) {
                first = i--;
            } else if (line.tagged(i, "VB") && (line.isOneOf(i, BE) || line.isOneOf(i, HAVE))) {
                be |= first == head && line.isOneOf(i, BE);
                first = i--;
            } else if (line.tagged(first, "VBG") && line.isOneOf(i, ASPECT)) {
                governed = true;
                first = i--;
            } else if (line.tagged(i, "TO") && line.tagged(first, "VB") && governor(line, i - 1, floor) >= 0) {
                governed = true;
                first = governor(line, i - 1, floor);
                i = first - 1;
            } else if (line.tagged(i, "TO") && line.tagged(first, "VB")) {
                return new VerbGroup(i, head, Form.INFINITIVE, false);
            } else {
                break;
            }
        }
        while (i + 1 < first && !line.isAdverb(i + 1)) {
            i++;
        }
        return new VerbGroup(i + 1, head, form(line, i + 1, first, head, be), governed);
    }

    /// The verb or adjective before "to" that governs the infinitive, or -1: "is ready to", but not "is
    /// expected to", since there others expect.
    private static int governor(Line line, int i, int floor) {
        int j = i;
        while (j >= floor && line.isAdverb(j)) {
            j--;
        }
        if (j < floor || line.isQuoted(j)) {
            return -1;
        }
        boolean be = line.isOneOf(j - 1, BE) || (line.isAdverb(j - 1) && line.isOneOf(j - 2, BE));
        if (be && j > floor && (line.tagged(j, "JJ") || line.tagged(j, "VBN"))) {
            return Lexicon.findAdjective(line.at(j).lower()).isPresent() ? j : -1;
        }
        return line.tagged(j, "VB") ? j : -1;
    }

    private static Form form(Line line, int from, int first, int head, boolean be) {
        boolean past = line.tagged(head, "VBN") || line.tagged(head, "VBD");
        if (be && past) {
            return Form.PASSIVE;
        }
        if (line.tagged(first, "VBG")) {
            return Form.PARTICIPLE;
        }
        if (line.tagged(first, "VBN") && first == head) {
            boolean only = !line.hasFinite(
                    line.sentence(head).from(), line.sentence(head).to());
            boolean agent = line.is(head + 1, "by") || line.tagged(head + 1, "IN") || line.tagged(head + 1, "TO");
            boolean inserted = only
                    && line.is(from - 1, ",")
                    && from - 1 > line.sentence(head).from();
            boolean alone = !line.hasFinite(line.sentence(head).from(), from);
            return (line.isNominal(from - 1) && !agent && alone) || (inserted && !line.is(head + 1, "by"))
                    ? Form.FINITE
                    : Form.REDUCED;
        }
        if (line.at(first).tag().equals("VB") && !line.isNominal(from - 1) && !line.isRelative(from - 1)) {
            return Form.INFINITIVE;
        }
        return Form.FINITE;
    }
}
