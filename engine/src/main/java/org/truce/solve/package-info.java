/// Exact analysis of a negotiation whose preferences are known (method.md, section 3): the whole efficient
/// frontier, the solutions, and what is proven where a limit stopped the search.
///
/// A domain is cut into components that no interaction joins. The frontier of each is found on its own, by
/// looking at every combination where these are few and by branch and bound over its boxes where they are
/// not; then the frontiers are merged one after the other (Nemhauser & Ullmann 1969). Numbers are integers in
/// units of the common denominator wherever that fits, so that equal is equal.
package org.truce.solve;
