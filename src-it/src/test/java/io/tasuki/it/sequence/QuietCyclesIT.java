package io.tasuki.it.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.it.support.Loop;
import io.tasuki.it.support.SandboxControl;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.control.MovableClock;
import io.tasuki.sandbox.data.DataSet;
import io.tasuki.sandbox.generate.WorldGenerator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Twelve hours in which nobody does anything: the loop goes round every quarter of an hour and writes nothing.
class QuietCyclesIT {

    private static final int CYCLES = 50;
    private static final int LEADS = 60;
    private static final long SEED = 3;
    private static final Set<String> LOOKS = Set.of("GET", "POST /services/oauth2/token");

    @Test
    void fiftyCyclesWithNothingNewSendNotOneWrite(@TempDir Path folder) {
        DataSet world = WorldGenerator.generate(LEADS, SEED).data();
        Sandbox sandbox = Sandbox.start(
                SandboxOptions.of(world).withLimits(Limits.OFF).withClock(MovableClock.standing(world.now())));
        SandboxControl people = new SandboxControl(sandbox);
        String configuration = Loop.addressed(people, Sequence.CONFIGURATION);
        try (sandbox;
                Driven product = new InProcess(sandbox, folder, configuration, Platforms.found())) {
            assertThat(product.run("sync").document().path("applied").asLong()).isPositive();
            people.clearJournals();

            for (int cycle = 1; cycle <= CYCLES; cycle++) {
                sandbox.clock().advance(Duration.ofMinutes(15));
                Answer answer = product.run("sync");
                assertThat(answer.succeeded()).as("cycle " + cycle + ": " + answer).isTrue();
            }

            for (String server : List.of(people.marketing(), people.sales())) {
                JsonNode journal = people.journal(server);
                assertThat(journal.path("records_written").asLong()).isZero();
                assertThat(journal.path("fields_written").size()).isZero();
                assertThat(writeCalls(journal)).isEmpty();
            }
        }
    }

    // Searches and reads of many records are posts too; what is left over would be a write.
    private static Set<String> writeCalls(JsonNode journal) {
        Set<String> calls = new TreeSet<>();
        for (JsonNode call : journal.path("calls")) {
            String method = call.path("method").asText();
            String name = method + " " + call.path("path").asText();
            boolean looks = LOOKS.contains(method) || LOOKS.contains(name) || name.endsWith("/search") || name.endsWith("/batch/read")
                    || name.matches("POST .*/composite/sobjects/.+");
            if (!looks) {
                calls.add(name);
            }
        }
        return calls;
    }
}
