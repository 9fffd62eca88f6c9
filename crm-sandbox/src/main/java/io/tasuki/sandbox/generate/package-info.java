/// Made-up worlds with known truth: any number of leads that marketing hands to sales, what became of each, and a truth
/// document to check every answer against. Start with [io.tasuki.sandbox.generate.WorldGenerator].
/// A lead's life is a [io.tasuki.sandbox.generate.Story], drawn from the seed and the lead's number alone; tables
/// retell
/// the stories each time they are walked, so a world takes no memory. What goes wrong in a life is a
/// [io.tasuki.sandbox.generate.Twist], one small class each, counted in the truth.
/// How the servers answer does not belong here. The command line and tests use it.
@NullMarked
package io.tasuki.sandbox.generate;

import org.jspecify.annotations.NullMarked;
