/// Writes a plan into the CRMs in batches and settles what became of every change.
/// Start with [io.tasuki.stage.apply.Applier]; [io.tasuki.stage.apply.OpenWrites] finishes what an earlier run left
/// open. Intent and before-image are committed to the journal (`field_write`) before anything is sent, so a crash
/// loses nothing and repeats nothing. What should be written is decided upstream, in `stage.plan`. `run` calls it.
@NullMarked
package io.tasuki.stage.apply;

import org.jspecify.annotations.NullMarked;
