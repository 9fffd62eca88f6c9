package io.tasuki.salesforce.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.Pass;
import io.tasuki.salesforce.api.Position;
import io.tasuki.salesforce.api.Window;
import io.tasuki.salesforce.wire.Json;
import io.tasuki.salesforce.wire.Moments;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/// Where reading the changes of one object stands, as it is kept in a cursor.
public sealed interface CursorState {

    /// Nothing read yet.
    record Fresh() implements CursorState {}

    /// In the middle of a window, just behind `position`.
    ///
    /// @param bin true when only the records in the recycle bin are still to be told
    record Within(Window window, Optional<Position> position, boolean bin) implements CursorState {

        public Within(Window window, Position position) {
            this(window, Optional.of(position), false);
        }
    }

    /// A window that is read by jobs, slice after slice.
    ///
    /// @param slice the stretch at hand; everything of the window before it is read
    /// @param ticket the job that reads it; empty before it is ordered
    record Sliced(Window window, Window slice, Optional<Ticket> ticket) implements CursorState {}

    /// A job, and how far its result was taken; it is good for seven days, also in another process.
    ///
    /// @param locator where the next page begins; empty for the first
    /// @param counted the records of the pages before it
    record Ticket(String job, String locator, long counted) {}

    /// Everything before `until` was read.
    record Settled(Instant until) implements CursorState {}

    default Cursor cursor() {
        return new Cursor(Pass.CHANGES, text());
    }

    default String text() {
        ObjectNode node = Json.object();
        switch (this) {
            case Fresh fresh -> {}
            case Within(Window window, Optional<Position> position, boolean bin) -> {
                put(node, window);
                position.ifPresent(
                        at -> node.put("stamp", at.stamp().toString()).put("id", at.id()));
                node.put("bin", bin);
            }
            case Sliced(Window window, Window slice, Optional<Ticket> ticket) -> {
                put(node, window);
                put(node.putObject("slice"), slice);
                ticket.ifPresent(job ->
                        node.put("job", job.job()).put("locator", job.locator()).put("counted", job.counted()));
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
        if (node.has("slice")) {
            return new Sliced(window(node), window(node.path("slice")), ticket(node));
        }
        return node.has("to") ? within(node) : new Fresh();
    }

    private static void put(ObjectNode node, Window window) {
        window.from().ifPresent(from -> node.put("from", from.toString()));
        node.put("to", window.to().toString());
    }

    private static Window window(JsonNode node) throws CrmException {
        return new Window(moment(node, "from"), moment(node, "to").orElseThrow(CursorState::lost));
    }

    private static Optional<Ticket> ticket(JsonNode node) {
        return Optional.of(node.path("job").asText(""))
                .filter(job -> !job.isEmpty())
                .map(job -> new Ticket(
                        job,
                        node.path("locator").asText(""),
                        node.path("counted").asLong(0)));
    }

    private static CursorState within(JsonNode node) throws CrmException {
        boolean bin = node.path("bin").asBoolean(false);
        Optional<Position> position = moment(node, "stamp")
                .map(stamp -> new Position(stamp, node.path("id").asText()));
        if (position.isEmpty() && !bin) {
            throw lost();
        }
        return new Within(window(node), position, bin);
    }

    private static Optional<Instant> moment(JsonNode node, String name) {
        return Moments.read(node.path(name).asText(""));
    }

    private static CrmException lost() {
        return new CrmException.CursorLost("the saved cursor cannot be read");
    }
}
