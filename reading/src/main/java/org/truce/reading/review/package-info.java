/// A person goes through a draft, one person and one statement at a time: what is accepted, changed and
/// rejected, in a form that a terminal and a browser can both show. [Review][org.truce.reading.review.Review]
/// is the way in. It is immutable, knows neither screen nor file, and every decision gives a new one.
@NullMarked
package org.truce.reading.review;

import org.jspecify.annotations.NullMarked;
