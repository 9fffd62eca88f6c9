/// The second room of the corridor: who is who across the CRMs.
/// Start with [io.tasuki.stage.link.Linker]: it reads the neutral `person` view and writes `lead`, `lead_record` and
/// `ambiguous_record`, each row with the rule and the evidence that made it. Ambiguous is a result, never a guess.
/// Which deal belongs to which handoff is the ledger's question, not this room's; moments and outcomes do not belong here.
/// `run` calls it after a poll; nothing downstream may write its tables.
@NullMarked
package io.tasuki.stage.link;

import org.jspecify.annotations.NullMarked;
