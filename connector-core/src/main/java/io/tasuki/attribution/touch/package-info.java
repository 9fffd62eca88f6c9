/// Touches: when marketing met a lead, by which channel and which campaign, made from what has landed.
/// Start with [io.tasuki.attribution.touch.Touches], which fills the session's table `touch` from campaigns, activities and
/// fields of persons, as [io.tasuki.attribution.touch.TouchSettings] says. A touch belongs to a lead by any record that
/// stands for it, and counts once however many of them it names. Nothing is kept in the store, so what is erased or corrected
/// there is gone or corrected here. Which touches count for a handoff, and for how much, is not decided here.
@NullMarked
package io.tasuki.attribution.touch;

import org.jspecify.annotations.NullMarked;
