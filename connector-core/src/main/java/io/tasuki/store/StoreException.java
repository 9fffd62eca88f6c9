package io.tasuki.store;

import java.sql.SQLException;

/// The store failed at a statement; the message carries the statement's first line, never its arguments.
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StoreException(String statement, SQLException cause) {
        super(
                "the store failed at: " + firstLine(statement) + " (" + firstLine(String.valueOf(cause.getMessage())) + ")"
                        + remedy(cause),
                cause);
    }

    private static String remedy(SQLException problem) {
        return String.valueOf(problem.getMessage()).startsWith("Out of Memory Error")
                ? "; raise memory_limit in the configuration, and see that the disk beside the store has room"
                : "";
    }

    /// True when the engine could not make sense of what it was given to read; the machine and the statement are well then.
    public boolean isAboutInput() {
        String problem = String.valueOf(getCause() == null ? "" : getCause().getMessage());
        return problem.startsWith("Invalid Input Error") || problem.startsWith("Conversion Error");
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }
}
