/// One lead's or one deal's whole story, told from what stands in the store: which records are this person and by which
/// evidence, each handoff with what was known then and what became of it, which deal counts for which handoff and why,
/// what was written where. Start with [io.tasuki.explain.Explainer]; [io.tasuki.explain.Explanation] is what it says.
/// Nothing is decided here and nothing is asked of a CRM: a question that the tables cannot answer belongs to the stage
/// that makes them. What it says holds people's values, so it goes to who asked and never into a log. `run` calls it.
@NullMarked
package io.tasuki.explain;

import org.jspecify.annotations.NullMarked;
