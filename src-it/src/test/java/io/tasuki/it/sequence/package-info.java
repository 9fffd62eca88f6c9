/// Random sequences of what people, networks and the product do, each checked step by step against the oracle.
///
/// Start with [io.tasuki.it.sequence.SequenceIT]; one sequence is a [io.tasuki.it.sequence.Sequence] played in an
/// [io.tasuki.it.sequence.Arena]. A new kind of step goes into `action`, with a line in `Deck`. What is right is
/// decided by the oracle alone; nothing here knows a rule of the product.
@NullMarked
package io.tasuki.it.sequence;

import org.jspecify.annotations.NullMarked;
