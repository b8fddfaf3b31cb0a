/// Data sets of past agreements in: the one that is shipped ([ShippedAgreements]), the user's own as CSV
/// ([AgreementsReader]), and the language in which classes of them are chosen ([CriterionReader]).
@NullMarked
package org.truce.formats.agreements;

import org.jspecify.annotations.NullMarked;
