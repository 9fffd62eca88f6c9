package io.tasuki.http;

/// A call that must not be repeated may have reached the CRM, and its answer is lost: read back before deciding.
public final class LostAnswer extends Exception {

    private static final long serialVersionUID = 1;

    LostAnswer(String message) {
        super(message);
    }
}
