package io.tasuki.app.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Where a command may speak.
///
/// @param out results, nothing else
/// @param err logs, progress and complaints
/// @param terminal whether a person watches `err`, so that a progress bar makes sense
public record Console(PrintStream out, PrintStream err, boolean terminal) {

    /// This process's streams, in UTF-8 whatever the locale says.
    public static Console ofProcess() {
        return new Console(
                utf8(FileDescriptor.out), utf8(FileDescriptor.err), Boolean.getBoolean("tasuki.terminal"));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
