/// What became of comparable agreements: a data set of past agreements, classes of them chosen by their
/// attributes, and how long they stood.
///
/// Agreements are not assigned their clauses by lot. A clause goes with more failures where hard cases get
/// it; nothing here says what adding a clause would do.
package org.truce.reference;
