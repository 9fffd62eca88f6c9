package io.tasuki.store;

import java.sql.SQLException;

/// The store failed at a statement; the message carries the statement's first line, never its arguments.
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoreException(String statement, SQLException cause) {
        super("the store failed at: " + firstLine(statement) + " (" + firstLine(String.valueOf(cause.getMessage())) + ")", cause);
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }
}
