package io.tasuki.attribution.cost;

/// A file of costs cannot be used; the message is a sentence for the user, with line and remedy.
public final class CostFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CostFileException(String message) {
        super(message);
    }
}
