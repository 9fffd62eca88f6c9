package io.tasuki.alert.channel;

/// A text that no log may show.
public record Secret(String value) {

    @Override
    public String toString() {
        return "Secret";
    }
}
