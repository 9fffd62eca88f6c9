package io.tasuki.alert.channel;

/// A message was not taken; the reason is a sentence without secrets, safe to show and to keep.
final class DeliveryException extends Exception {

    private static final long serialVersionUID = 1;

    DeliveryException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
