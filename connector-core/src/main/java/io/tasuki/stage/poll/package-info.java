/// First stage: asks every adapter what changed and lands it, rows and cursor in one transaction.
/// Start with [io.tasuki.stage.poll.Poller]; what to ask for is a list of [io.tasuki.stage.poll.PollTarget]s, and later
/// stages read the [io.tasuki.stage.poll.CrmViews], which name neither platform nor table.
/// Values are landed as text exactly as the CRM sent them; what they mean is decided by the stages after this one.
/// `run` calls it; the stages after it read what it landed.
@NullMarked
package io.tasuki.stage.poll;

import org.jspecify.annotations.NullMarked;
