/// Now and waiting: nothing else in the program reads the clock or sleeps.
/// Start with [io.tasuki.time.Time]; its test twin `ManualTime` moves by hand. Everybody may use it.
@NullMarked
package io.tasuki.time;

import org.jspecify.annotations.NullMarked;
