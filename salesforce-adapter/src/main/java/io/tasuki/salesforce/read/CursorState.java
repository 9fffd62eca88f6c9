package io.tasuki.salesforce.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tasuki.crm.CrmException;
import io.tasuki.salesforce.api.Position;
import io.tasuki.salesforce.api.Window;
import io.tasuki.salesforce.wire.Json;
import io.tasuki.salesforce.wire.Moments;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/// Where reading the changes of one object stands, as it is kept in a cursor.
sealed interface CursorState {

    /// Nothing read yet.
    record Fresh() implements CursorState {}

    /// In the middle of a window, just behind `position`.
    record Within(Window window, Position position) implements CursorState {}

    /// Everything before `until` was read.
    record Settled(Instant until) implements CursorState {}

    default String text() {
        ObjectNode node = Json.object();
        switch (this) {
            case Fresh fresh -> {}
            case Within(Window window, Position position) -> {
                window.from().ifPresent(from -> node.put("from", from.toString()));
                node.put("to", window.to().toString());
                node.put("stamp", position.stamp().toString());
                node.put("id", position.id());
            }
            case Settled(Instant until) -> node.put("until", until.toString());
        }
        return node.toString();
    }

    /// @throws CrmException.CursorLost when the text was not written by this class
    static CursorState parse(String text) throws CrmException {
        JsonNode node = Json.tree(text.getBytes(StandardCharsets.UTF_8))
                .filter(JsonNode::isObject)
                .orElseThrow(CursorState::lost);
        if (node.has("until")) {
            return new Settled(moment(node, "until").orElseThrow(CursorState::lost));
        }
        return node.has("to") ? within(node) : new Fresh();
    }

    private static CursorState within(JsonNode node) throws CrmException {
        Instant to = moment(node, "to").orElseThrow(CursorState::lost);
        Instant stamp = moment(node, "stamp").orElseThrow(CursorState::lost);
        return new Within(
                new Window(moment(node, "from"), to),
                new Position(stamp, node.path("id").asText()));
    }

    private static Optional<Instant> moment(JsonNode node, String name) {
        return Moments.read(node.path(name).asText(""));
    }

    private static CrmException lost() {
        return new CrmException.CursorLost("the saved cursor cannot be read");
    }
}
