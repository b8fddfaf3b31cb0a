package org.truce.reading.attribution;

/// What a source does with a content, as the cue tells.
public enum Attitude {
    /// Says, without more.
    SAY,
    /// Says what others may contest: claims, argues, insists.
    CLAIM,
    /// Warns, threatens, fears.
    WARN,
    /// Demands, urges, calls for.
    DEMAND,
    /// Wants, seeks, hopes.
    WANT,
    /// Proposes, offers.
    PROPOSE,
    /// Promises, pledges.
    PROMISE,
    /// Plans, decides.
    INTEND,
    /// Accepts, supports, admits, praises.
    ACCEPT,
    /// Refuses, rejects, opposes, criticizes.
    REFUSE,
    /// Says that it is not so.
    DENY,
    /// Expects, predicts.
    EXPECT,
    /// Believes, thinks.
    BELIEVE,
    /// Doubts, wonders.
    DOUBT,
    /// Asks.
    ASK,
    /// Knows, learns, shows.
    KNOW
}
