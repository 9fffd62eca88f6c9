/// Logs on standard error, as text or JSON lines, with the run's id on every line.
/// Start with [io.tasuki.app.log.Logs]; a service file lets logback find [io.tasuki.app.log.QuietStart] before that, so
/// that not a single line ever reaches standard output. What is logged is decided where it happens, not here.
/// Called by the command line once per process.
@NullMarked
package io.tasuki.app.log;

import org.jspecify.annotations.NullMarked;
