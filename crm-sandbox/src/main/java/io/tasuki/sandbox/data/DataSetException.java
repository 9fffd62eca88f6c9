package io.tasuki.sandbox.data;

import org.jspecify.annotations.Nullable;

/// A data set cannot be read; the message names file, line and column.
public final class DataSetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DataSetException(String message) {
        this(message, null);
    }

    public DataSetException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
