package io.tasuki.sandbox.http;

import org.jspecify.annotations.Nullable;

/// The client sent something that cannot be read; the vendor answers 400 in its own shape.
public final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadRequest(String message) {
        this(message, null);
    }

    public BadRequest(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// The message, which is never absent.
    public String reason() {
        return String.valueOf(getMessage());
    }
}
