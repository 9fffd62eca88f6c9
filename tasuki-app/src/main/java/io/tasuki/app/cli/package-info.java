/// The commands: which words people type, what each does, how it ends.
/// Start with [io.tasuki.app.cli.CommandTree], which makes the command line out of its [io.tasuki.app.cli.Surroundings];
/// one class a command. A command reads its options, calls the loop and prints; rules about records or numbers do not
/// belong here. The program's entry point and tests call it.
@NullMarked
package io.tasuki.app.cli;

import org.jspecify.annotations.NullMarked;
