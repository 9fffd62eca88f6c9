/// What moves no stamp and is looked for every so often: deletions the change feed missed, hard deletions, formulas.
/// Start with [io.tasuki.salesforce.sweep.Sweeps]; each [io.tasuki.salesforce.sweep.Sweep] is one pass.
/// Only the change feed of `read` uses it.
@NullMarked
package io.tasuki.salesforce.sweep;

import org.jspecify.annotations.NullMarked;
