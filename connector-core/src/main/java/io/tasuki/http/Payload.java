package io.tasuki.http;

/// The body of a request.
public final class Payload {

    private final String contentType;
    private final byte[] bytes;

    public Payload(String contentType, byte[] bytes) {
        this.contentType = contentType;
        this.bytes = bytes.clone();
    }

    String contentType() {
        return contentType;
    }

    byte[] bytes() {
        return bytes;
    }
}
