/// A negotiation whose preferences are known, as written: the domain of the automated-negotiation field
/// (Baarslag et al. 2015). Issues with the values they can take, one profile for every party, and what cannot
/// be agreed at all.
///
/// Numbers are exact fractions: a decimal of a file is the decimal, not the double next to it, and dividing
/// an evaluation by the largest one loses nothing. [org.truce.domain.Domain#utility] is the reference that
/// every faster computation is held to. Which file means what is said in `formats.domainfile`; nothing here
/// depends on it.
package org.truce.domain;
