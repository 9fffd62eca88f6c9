/// What can happen in a sequence, one file each: people's doings in both CRMs, trouble on the way, commands of the
/// product.
///
/// Start with [io.tasuki.it.sequence.action.Action]. A new one is a record here, a name in its `permits` list and a line
/// in `Deck`. An action draws what it needs from its own dice and from the records as they stand, so a sequence can be
/// replayed and steps can be left out of it.
@NullMarked
package io.tasuki.it.sequence.action;

import org.jspecify.annotations.NullMarked;
