package io.tasuki.it.mess;

import io.tasuki.it.support.SandboxControl;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.Progress;
import io.tasuki.run.Tasuki;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.generate.mess.MessyWorld;
import io.tasuki.time.SteeredTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A messy world, served, and the product beside it with the configuration that belongs to that world.
final class MessyLoop implements AutoCloseable {

    private final Sandbox sandbox;
    private final Optional<Sandbox> west;
    private final Path folder;

    private MessyLoop(Sandbox sandbox, Optional<Sandbox> west, Path folder) {
        this.sandbox = sandbox;
        this.west = west;
        this.folder = folder;
    }

    static MessyLoop over(MessyWorld world, Path folder) {
        return over(world, folder, "");
    }

    /// @param more further keys of `tasuki.yaml`
    static MessyLoop over(MessyWorld world, Path folder, String more) {
        SandboxOptions options = SandboxOptions.of(world.data()).withLimits(Limits.OFF);
        // A poll ends a minute behind the CRM's clock: what was done in a world's last minute is to be seen, too.
        options.clock().advance(Duration.ofMinutes(5));
        Sandbox sandbox = Sandbox.start(options);
        Optional<Sandbox> west = world.secondData()
                .map(data -> Sandbox.start(
                        SandboxOptions.of(data).withLimits(Limits.OFF).withClock(options.clock())));
        try {
            Files.writeString(folder.resolve("tasuki.yaml"), world.configuration() + more);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return new MessyLoop(sandbox, west, folder);
    }

    /// The people who work in it.
    SandboxControl people() {
        return new SandboxControl(sandbox);
    }

    Path store() {
        return folder.resolve("tasuki.duckdb");
    }

    /// Runs one command of the product in this process, on the sandbox's clock.
    <T> T product(Function<Tasuki, T> command) {
        try (Tasuki tasuki = Tasuki.open(configuration(), new SteeredTime(sandbox.clock(), sandbox.clock()::advance), Progress.silent())) {
            return command.apply(tasuki);
        }
    }

    Configuration configuration() {
        return Configuration.load(folder.resolve("tasuki.yaml"), environment(), Configuration.adaptersFound());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "HUBSPOT_URL", sandbox.hubspotUrl(),
                "HUBSPOT_TOKEN", sandbox.accessToken(),
                "SALESFORCE_URL", sandbox.salesforceUrl(),
                "SALESFORCE_CLIENT_ID", sandbox.clientId(),
                "SALESFORCE_CLIENT_SECRET", sandbox.clientSecret()));
        west.ifPresent(portal -> environment.putAll(
                Map.of("WEST_URL", portal.hubspotUrl(), "WEST_TOKEN", portal.accessToken())));
        return environment;
    }

    @Override
    public void close() {
        west.ifPresent(Sandbox::close);
        sandbox.close();
    }
}
