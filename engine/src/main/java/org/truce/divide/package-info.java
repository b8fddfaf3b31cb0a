/// Dividing items between two parties: Adjusted Winner (Brams & Taylor 1996, *Fair Division*, ch. 4).
///
/// Each party spreads points over the items. Whoever gives an item more points gets it; then items go from
/// the party that is ahead to the other, those first that cost the giver least for what they bring, until
/// both hold the same number of points; at most one item has to be shared. The result is efficient,
/// equitable and envy-free, and says how that can be checked. All numbers are exact.
package org.truce.divide;
