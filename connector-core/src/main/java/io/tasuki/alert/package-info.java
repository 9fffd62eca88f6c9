/// Tells somebody in time: what has gone wrong or is about to, and that it is over. The first violation and the recovery are
/// told, not every look at them.
///
/// Start with [io.tasuki.alert.AlertCheck], which looks at the [io.tasuki.alert.condition]s, compares with what is open and
/// puts one [io.tasuki.alert.message.AlertMessage] for all news into the [io.tasuki.alert.channel.Outbox], in one
/// transaction. When that is done is decided by [io.tasuki.run], which calls it; nothing upstream may.
@NullMarked
package io.tasuki.alert;

import org.jspecify.annotations.NullMarked;
