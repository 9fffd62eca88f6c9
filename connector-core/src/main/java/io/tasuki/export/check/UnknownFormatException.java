package io.tasuki.export.check;

import java.nio.file.Path;

/// A file looks like none of the formats; the message is a sentence for the user.
public final class UnknownFormatException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownFormatException(Path file) {
        super(file + " begins like none of the files that are known: " + Format.keys() + "; name the one it is meant to be with --as");
    }
}
