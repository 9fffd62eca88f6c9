package io.tasuki.sandbox.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Fault;
import io.tasuki.sandbox.control.MovableClock;
import io.tasuki.sandbox.generate.World;
import io.tasuki.sandbox.generate.WorldGenerator;
import io.tasuki.sandbox.http.Json;
import java.time.Duration;
import java.time.Instant;

/// A running sandbox over a small generated world, its clock standing at 2026-09-30T09:00:00Z.
final class SmallOrg implements AutoCloseable {

    static final String NOW = "2026-09-30T09:00:00.000+0000";
    private static final int LEADS = 300;
    private static final long SEED = 5;

    final MovableClock clock = MovableClock.standing(Instant.parse("2026-09-30T09:00:00.750Z"));
    final Sandbox sandbox;
    final OrgClient client;

    SmallOrg() {
        World world = WorldGenerator.generate(LEADS, SEED);
        sandbox = Sandbox.start(SandboxOptions.of(world.data()).withClock(clock));
        client = new OrgClient(sandbox).login();
    }

    /// The id of the first record that fits.
    String id(String object, String where) {
        return client.query("SELECT Id FROM " + object + " WHERE " + where + " ORDER BY Id LIMIT 1")
                .json()
                .path("records")
                .path(0)
                .path("Id")
                .asText();
    }

    JsonNode control(String object, String id) {
        return client.get("/_sandbox/records/" + object + "/" + id).json();
    }

    /// An edit by a person, past all locks.
    JsonNode edit(String object, String id, String fields) {
        return client.call(
                        "PATCH",
                        "/_sandbox/records/" + object + "/" + id,
                        "{\"fields\":" + fields + ",\"by\":\"user\"}")
                .json();
    }

    /// Changes the org's switches.
    void switchTo(String switches) {
        int status = client.call("PATCH", "/_sandbox/org", switches).status();
        if (status != 200) {
            throw new AssertionError("PATCH /_sandbox/org " + switches + ": " + status);
        }
    }

    void remove(String object, String id) {
        client.call("DELETE", "/_sandbox/records/" + object + "/" + id, "{}");
    }

    JsonNode journal() {
        return Json.MAPPER.valueToTree(sandbox.salesforce().journal().describe());
    }

    void arm(Fault.Kind kind, String on) {
        sandbox.salesforce().faults().arm(new Fault(kind, on, 0, 1, 503, Duration.ZERO));
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
