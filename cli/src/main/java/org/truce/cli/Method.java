package org.truce.cli;

import org.truce.formats.casefile.CaseReading;
import org.truce.worlds.Provenance;
import org.truce.worlds.Sampling;

/// What was computed, as the provenance names it.
enum Method {
    GAP("gap over worlds: statements as constraints on preferences, sampled; exact bargaining in each world"),
    DEALS("deals over worlds: joint acceptance of deals, screened, searched and estimated anew on fresh worlds"),
    HOLD("hold over worlds: graph model of moves and answers; best replies of parties and coalitions to the deal as an"
            + " automaton; Kaplan-Meier curves of past agreements"),
    ROADMAP("road map over worlds: chains of deals chosen by branch and bound on sampled worlds, estimated anew on"
            + " fresh worlds"),
    REPORT("gap, deals, hold and road map over worlds: statements as constraints on preferences, sampled; exact"
            + " bargaining in each world; deals and roads estimated anew on fresh worlds; graph model of moves and"
            + " answers; best replies to the deal as an automaton; Kaplan-Meier curves of past agreements");

    private final String words;

    Method(String words) {
        this.words = words;
    }

    Provenance provenance(CaseReading.Success reading, Sampling sampling) {
        return new Provenance(reading.sha256(), Version.number(), words, sampling);
    }
}
