/// What commands answer with: one record for each document that `--output json` prints, and nothing that makes them.
/// Start with [io.tasuki.run.document.SyncReport]; a new command's document goes here. What it says in words for people
/// belongs to whoever shows it. [io.tasuki.run.Tasuki] returns them.
@NullMarked
package io.tasuki.run.document;

import org.jspecify.annotations.NullMarked;
