/// Bugs planted on purpose, to prove that the oracle of the sequences bites.
///
/// Start with [io.tasuki.it.planted.PlantedBugIT]; a bug is a constant of [io.tasuki.it.planted.Bug] that bends what an
/// adapter reads, tells or writes, so that the product under test does something wrong. Nothing here is used elsewhere.
@NullMarked
package io.tasuki.it.planted;

import org.jspecify.annotations.NullMarked;
