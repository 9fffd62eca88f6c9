package io.tasuki.salesforce.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.Pass;
import io.tasuki.salesforce.wire.Json;
import io.tasuki.salesforce.wire.Moments;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Where a sweep stands, as it is kept in a cursor.
///
/// @param from what happened before it is told
/// @param to when the sweep began that is under way; else when the next is due
/// @param under true while a sweep is under way
/// @param ids true when the ids are gone through, false when the log of deletions is read
/// @param last the last id gone through, empty at the beginning
record SweepState(Instant from, Instant to, boolean under, boolean ids, String last) {

    static SweepState idle(Instant from, Instant due) {
        return new SweepState(from, due, false, false, "");
    }

    SweepState begun(Instant now) {
        return new SweepState(from, now, true, false, "");
    }

    SweepState at(String lastId) {
        return new SweepState(from, to, under, true, lastId);
    }

    /// The log was read up to a moment before the sweep began.
    SweepState toldUntil(Instant until) {
        return new SweepState(until, to, under, false, "");
    }

    /// Done; the next is due so long after this one began.
    SweepState done(Duration every) {
        return idle(to, to.plus(every));
    }

    Cursor cursor(Pass pass) {
        ObjectNode node = Json.object().put("from", from.toString()).put(under ? "begun" : "due", to.toString());
        if (ids) {
            node.put("last", last);
        }
        return new Cursor(pass, node.toString());
    }

    /// @throws CrmException.CursorLost when the text was not written by this class
    static SweepState of(Cursor cursor) throws CrmException {
        JsonNode node =
                Json.tree(cursor.state().getBytes(StandardCharsets.UTF_8)).orElseThrow(() -> lost(cursor));
        Instant from = moment(node, "from").orElseThrow(() -> lost(cursor));
        boolean under = node.has("begun");
        Instant to = moment(node, under ? "begun" : "due").orElseThrow(() -> lost(cursor));
        return new SweepState(
                from, to, under, node.has("last"), node.path("last").asText(""));
    }

    private static Optional<Instant> moment(JsonNode node, String name) {
        return Moments.read(node.path(name).asText(""));
    }

    private static CrmException lost(Cursor cursor) {
        return new CrmException.CursorLost("the cursor of pass " + cursor.pass() + " cannot be read");
    }
}
