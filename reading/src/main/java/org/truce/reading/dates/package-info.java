/// The days that a text speaks of, worked out from the day on which it was published.
///
/// Every expression becomes an interval of days, as narrow as its words allow; where they hang on something
/// other than the day of publication, or name no day, the outcome says so instead. The readings follow TIMEX3
/// (Pustejovsky et al. 2003) and, for names of days, the habit of news: "on Tuesday" is the last one, unless
/// the words around it look ahead.
@NullMarked
package org.truce.reading.dates;

import org.jspecify.annotations.NullMarked;
