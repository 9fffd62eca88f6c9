/// The goal for people: what is wanted, what there is, what may come, and what it needs of whom.
/// Start with [io.tasuki.app.output.goal.GoalText]; the tables of its second half are [io.tasuki.app.output.goal.GoalTables]. Its
/// words in each language are the properties beside it. Nothing is computed here. Only the command calls it.
@NullMarked
package io.tasuki.app.output.goal;

import org.jspecify.annotations.NullMarked;
