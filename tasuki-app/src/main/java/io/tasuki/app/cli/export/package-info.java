/// The commands that write files: `tasuki export` and what can be exported, one class each.
/// Start with [io.tasuki.app.cli.export.ExportCommand], which gathers them. As in [io.tasuki.app.cli], a command reads its
/// options, calls the loop and prints; what stands in the files is decided in the core's `export` and `attribution`.
/// The command tree calls it.
@NullMarked
package io.tasuki.app.cli.export;

import org.jspecify.annotations.NullMarked;
