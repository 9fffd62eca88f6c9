/// What people and scripts see: results on standard output as text or one JSON document, everything else on standard error.
/// Start with [io.tasuki.app.output.Console], the three streams of a process, and [io.tasuki.app.output.Printer], which
/// picks the form. A report's words and columns belong here; how the report comes about does not.
/// Called by the commands, by the demo and by nobody else.
@NullMarked
package io.tasuki.app.output;

import org.jspecify.annotations.NullMarked;
