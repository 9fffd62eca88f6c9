package io.tasuki.it.sequence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.it.sequence.Answer.Ending;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.Documents;
import io.tasuki.run.Progress;
import io.tasuki.run.Tasuki;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.control.CallListener;
import io.tasuki.sandbox.control.Fault;
import io.tasuki.sandbox.control.Station;
import io.tasuki.time.SteeredTime;
import io.tasuki.time.Time;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The product inside this process. When it dies its store is copied as it lies there, nothing of what it still does
/// reaches a CRM, and the next command starts on the copy.
final class InProcess implements Driven {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sandbox sandbox;
    private final Path folder;
    private final String configuration;
    private final List<CrmAdapterFactory> adapters;
    private volatile String command = "";
    private int lives;
    private Optional<Tasuki> alive = Optional.empty();
    private Optional<Death> foretold = Optional.empty();
    private volatile boolean dead;

    /// What ends the thread of a dead process.
    private static final class Dead extends Error {
        private static final long serialVersionUID = 1;
    }

    InProcess(Sandbox sandbox, Path folder, String configuration, Platforms platforms) {
        this.sandbox = sandbox;
        this.folder = folder;
        this.configuration = configuration;
        this.adapters = platforms.under(() -> command);
    }

    @Override
    public void dieAt(Death death) {
        foretold = Optional.of(death);
    }

    @Override
    public Answer run(String... words) {
        command = words[0];
        Optional<Reaper> reaper = foretold.map(death -> new Reaper(death, this::die));
        foretold = Optional.empty();
        reaper.ifPresent(sandbox::listen);
        Answer answer;
        try {
            answer = new Answer(Ending.REPORTED, document(words), "");
        } catch (Dead end) {
            answer = new Answer(Ending.DIED, MissingNode.getInstance(), "");
        } catch (RuntimeException problem) {
            answer = new Answer(Ending.FAILED, MissingNode.getInstance(), problem.toString());
        }
        sandbox.listen(CallListener.NONE);
        return reaper.filter(Reaper::struck).map(struck -> afterlife()).orElse(answer);
    }

    private JsonNode document(String... words) {
        Tasuki tasuki = alive.orElseGet(this::open);
        Object report = switch (words[0]) {
            case "sync" -> tasuki.sync(Optional.empty());
            case "plan" -> tasuki.plan();
            case "apply" -> tasuki.apply(Stream.of(words).skip(1).findFirst());
            case "revert" -> tasuki.revert(words[1], false);
            case "retry" -> tasuki.retry(Set.of());
            default -> throw new IllegalArgumentException("no such command: " + words[0]);
        };
        try {
            return JSON.readTree(Documents.json(report));
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private Tasuki open() {
        try {
            Path file = Files.writeString(Files.createDirectories(home()).resolve("tasuki.yaml"), configuration);
            Map<String, String> secrets = Map.of(
                    "HUBSPOT_TOKEN", sandbox.accessToken(),
                    "SALESFORCE_CLIENT_ID", sandbox.clientId(),
                    "SALESFORCE_CLIENT_SECRET", sandbox.clientSecret());
            Tasuki tasuki = Tasuki.open(Configuration.load(file, secrets, adapters), new MortalTime(), Progress.silent());
            alive = Optional.of(tasuki);
            return tasuki;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private Path home() {
        return folder.resolve("life-" + lives);
    }

    // Runs on the sandbox's thread, while the product waits for an answer that no longer counts.
    private void die() {
        dead = true;
        stations().forEach(station -> station.faults()
                .arm(new Fault(Fault.Kind.RESET, "*", 0, Long.MAX_VALUE / 2, 0, Duration.ZERO)));
        Path next = folder.resolve("life-" + (lives + 1));
        try (Stream<Path> files = Files.list(home())) {
            Files.createDirectories(next);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, next.resolve(file.getFileName()));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private Answer afterlife() {
        close();
        lives++;
        dead = false;
        stations().forEach(station -> station.faults().clear());
        return new Answer(Ending.DIED, MissingNode.getInstance(), "");
    }

    private List<Station> stations() {
        return List.of(sandbox.hubspot(), sandbox.salesforce());
    }

    @Override
    public void close() {
        alive.ifPresent(Tasuki::close);
        alive = Optional.empty();
    }

    /// The sandbox's time, until death.
    private final class MortalTime implements Time {

        private final SteeredTime time = new SteeredTime(sandbox.clock(), sandbox.clock()::advance);

        @Override
        public Instant now() {
            return time.now();
        }

        @Override
        public Duration uptime() {
            return time.uptime();
        }

        @Override
        public void pause(Duration pause) throws InterruptedException {
            if (dead) {
                throw new Dead();
            }
            time.pause(pause);
        }
    }
}
