/// Wanted field values against what stands in the CRMs: the list of field changes, and the conflicts.
/// Start with [io.tasuki.stage.plan.Planner]; [io.tasuki.stage.plan.FieldCatalogue] says which fields we own and
/// what they hold. It reads the ledger's outcomes and, only for records that may differ, the CRM's live values;
/// it writes nothing but its own plan. How a change reaches the CRM is `stage.apply`'s affair, which comes after
/// it. `run` calls it.
@NullMarked
package io.tasuki.stage.plan;

import org.jspecify.annotations.NullMarked;
