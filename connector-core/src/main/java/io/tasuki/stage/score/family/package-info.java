/// What the author of another kind of model must read: how it is fitted, kept, read back and asked.
/// Start with [io.tasuki.stage.score.family.ModelFamily]; [io.tasuki.stage.score.family.ModelFamilies] finds those on the class
/// path. A family gets rows of numbers and gives back bytes and contributions; it knows no attribute, no handoff and no
/// store, and does not decide whether it is used. Only [io.tasuki.stage.score.model] and what tells of trouble may call it.
@NullMarked
package io.tasuki.stage.score.family;

import org.jspecify.annotations.NullMarked;
