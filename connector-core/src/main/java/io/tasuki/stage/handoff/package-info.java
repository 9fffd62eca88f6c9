/// The third room of the corridor: the dated ledger of handoffs, and which deal belongs to which.
/// Start with [io.tasuki.stage.handoff.Ledger]: it reads leads and the neutral views and writes `handoff`,
/// `handoff_attribute` (the same side by side: `handoff_level`) and `deal_tie`; the table macros `outcome_at(as_of, zone)` and
/// `outcome_of(leads, as_of, zone)` tell what became of each handoff, or of those of some leads.
/// [io.tasuki.stage.handoff.LedgerEntries] remembers in `ledger_entry` what was said and since when, and
/// [io.tasuki.stage.handoff.PastLedger] makes the ledger again as it was known at an earlier moment.
/// Rates and intervals do not belong here, they are the next room's. `run` calls it after linking; everything
/// downstream may read its tables and the macro.
@NullMarked
package io.tasuki.stage.handoff;

import org.jspecify.annotations.NullMarked;
