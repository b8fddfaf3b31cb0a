/// How long things last when some were still standing when last seen: Kaplan–Meier curves, the log-rank test,
/// Cox regression. Source: Kalbfleisch & Prentice 2002, *The Statistical Analysis of Failure Time Data*, 2nd
/// edition. Nothing here knows what it is that lasts.
package org.truce.survival;
