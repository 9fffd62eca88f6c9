/// The messy world: made-up people whose lives take the turns that real ones take, with the right answer known.
/// Start with [io.tasuki.sandbox.generate.mess.MessyWorld]. A circle of colleagues is told from the seed and its number
/// alone; what goes awry is a [io.tasuki.sandbox.generate.mess.Twist], one class each, counted in the truth; a layout
/// writes the lives into the books of the CRMs as the topology has it, and the truth comes from the lives, not the books.
/// How vendors name tables and columns does not belong here. The command line and tests use it.
@NullMarked
package io.tasuki.sandbox.generate.mess;

import org.jspecify.annotations.NullMarked;
