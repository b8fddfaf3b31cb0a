/// The case as written: parties, issues, statements, sources, and the deals they speak about (method.md,
/// section 1).
///
/// Nothing here is ready to compute with; `org.truce.worlds` turns it into that, in one place. Parties,
/// issues, options, sources and statements are referred to by their position in the case, counted from 0.
package org.truce.model;
