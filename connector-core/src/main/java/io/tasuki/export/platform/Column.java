package io.tasuki.export.platform;

import java.util.function.Function;

/// One column of a platform's file.
///
/// @param header word by word as the platform spells it
/// @param value empty text: blank
record Column(String header, Function<Event, String> value) {

    static Column of(String header, Function<Event, String> value) {
        return new Column(header, value);
    }

    static Column constant(String header, String value) {
        return new Column(header, event -> value);
    }
}
