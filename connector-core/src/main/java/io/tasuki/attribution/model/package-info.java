/// How the credit for a win is shared among the touches before it.
/// Start with [io.tasuki.attribution.model.Rule], which weighs the touches of one journey, or
/// [io.tasuki.attribution.model.PathModel], which learns from all paths what each channel is worth. Everything here is
/// arithmetic on paths: where touches come from, which of them count and what a channel is called are the callers'
/// business. A model describes how credit was shared; none of them says what would have happened without a touch.
@NullMarked
package io.tasuki.attribution.model;

import org.jspecify.annotations.NullMarked;
