/// Puts the corridor together: the configuration, the pipeline that reads as one line per stage, the run ledger.
/// Start with [io.tasuki.run.Tasuki], which is what a program that embeds the loop opens; a
/// [io.tasuki.run.configuration.Configuration] comes from `tasuki.yaml` and hands each stage its own small settings.
/// What commands are asked lies in `io.tasuki.run.query`, what they answer in `io.tasuki.run.document`.
/// No stage's rules, no SQL over records and no vendor's word belong here. The product's command line calls it;
/// no stage may.
@NullMarked
package io.tasuki.run;

import org.jspecify.annotations.NullMarked;
