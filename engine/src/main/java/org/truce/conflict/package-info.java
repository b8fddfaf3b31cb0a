/// The graph model for conflict resolution (Fang, Hipel & Kilgour 1993, *Interactive Decision Making*): which
/// states would last because nobody gains by leaving them, or because others would answer.
///
/// A [GraphModel] holds who can move where; it is built once, from moves or from an [OptionModel], and serves
/// any number of preferences. [Stability] answers for every state, decision maker and concept at once, in
/// time that grows with the number of moves; [Verdicts] answers for one of them and shows the moves behind
/// it. [Coalitions], [StatusQuo] and [Inverse] build on these.
///
/// Decision makers and states are meant by their positions, from 0.
package org.truce.conflict;
