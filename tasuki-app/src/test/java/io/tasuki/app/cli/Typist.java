package io.tasuki.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tasuki.app.Program;
import io.tasuki.app.loop.LoopOpener;
import io.tasuki.app.output.Console;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.time.ManualTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Types command lines into the program and reads what it says.
final class Typist {

    static final Map<String, String> ENVIRONMENT = Map.of(
            "HUBSPOT_TOKEN", "pat-secret",
            "SALESFORCE_CLIENT_ID", "client",
            "SALESFORCE_CLIENT_SECRET", "secret");

    final RehearsedLoop loop = new RehearsedLoop();
    final ManualTime time = new ManualTime(Instant.parse("2026-11-24T08:07:00Z"));
    final Path config;
    LoopOpener opener = (configuration, clock, progress) -> loop;
    Neighbour neighbour = Neighbour.none();
    final List<Runnable> stops = new ArrayList<>();
    StopRequests stopRequests = stops::add;
    boolean terminal;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /// @param folder gets a configuration as `init` writes it
    Typist(Path folder) {
        config = folder.resolve("tasuki.yaml");
    }

    static Typist withConfiguration(Path folder) {
        Typist typist = new Typist(folder);
        typist.type("init");
        typist.out.reset();
        return typist;
    }

    /// Runs the words with `--config` put before them.
    int type(String... words) {
        List<String> all = new ArrayList<>(List.of("--config", config.toString()));
        all.addAll(List.of(words));
        return typeOnly(all.toArray(String[]::new));
    }

    int typeOnly(String... words) {
        out.reset();
        err.reset();
        return new Program(surroundings()).run(words);
    }

    Surroundings surroundings() {
        return new Surroundings(
                new Console(stream(out), stream(err), terminal),
                time,
                file -> Configuration.load(file, ENVIRONMENT, Configuration.adaptersFound()),
                (configuration, clock, progress) -> opener.open(configuration, clock, progress),
                (store, words) -> neighbour.ask(store, words),
                stop -> stopRequests.onStop(stop));
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out());
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
