/// Results as JSON and CSV: ids instead of positions, a stable order, the same bytes for the same result.
///
/// The JSON is described by `docs/schema/gap.schema.json` and `docs/schema/deals.schema.json`.
@NullMarked
package org.truce.formats.results;

import org.jspecify.annotations.NullMarked;
