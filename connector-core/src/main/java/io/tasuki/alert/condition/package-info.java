/// What is wrong, or about to go wrong, at a moment: promises, runs, cursors, budgets.
///
/// Start with [io.tasuki.alert.condition.Condition]; each looks at one subject in the store and finds
/// [io.tasuki.alert.condition.Alert]s. A condition remembers nothing and tells nobody: what of it is news is decided by
/// [io.tasuki.alert], which calls this room. No CRM is asked here.
@NullMarked
package io.tasuki.alert.condition;

import org.jspecify.annotations.NullMarked;
