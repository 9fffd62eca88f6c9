/// The scheduled service: runs the sync when it is due, and answers other processes on loopback while it holds the store.
/// Start with [io.tasuki.app.serve.Service], the endless loop over a [io.tasuki.app.serve.CronSchedule];
/// [io.tasuki.app.serve.Door] is the HTTP end of it, [io.tasuki.app.serve.Knock] the other process's. What a sync is and
/// what a command prints belongs elsewhere: both come in as functions. The command line calls it.
@NullMarked
package io.tasuki.app.serve;

import org.jspecify.annotations.NullMarked;
