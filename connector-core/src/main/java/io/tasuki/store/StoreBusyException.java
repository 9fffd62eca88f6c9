package io.tasuki.store;

import java.nio.file.Path;

/// Another process has the store open; the message is a sentence for the user.
public final class StoreBusyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StoreBusyException(Path file) {
        super("another process has the store " + file + " open; wait until it has ended, or stop it");
    }
}
