package io.tasuki.alert.channel;

import io.tasuki.alert.message.AlertJson;
import io.tasuki.alert.message.AlertMessage;

/// A message as it travels.
///
/// @param eventId the same each time it is sent
/// @param json the whole message
record Letter(String eventId, String json) {

    static Letter of(AlertMessage message) {
        return new Letter(message.eventId(), AlertJson.of(message));
    }

    AlertMessage message() {
        return AlertJson.message(json);
    }
}
