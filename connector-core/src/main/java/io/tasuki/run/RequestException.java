package io.tasuki.run;

/// Something was asked for that does not exist or cannot be done now; the message is a sentence for the user.
public final class RequestException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RequestException(String message) {
        super(message);
    }
}
