package io.tasuki.stage.score.family;

/// A family cannot fit or read a model; the message says why in words for people.
public final class FamilyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public FamilyException(String message) {
        super(message);
    }

    public FamilyException(String message, Throwable cause) {
        super(message, cause);
    }
}
