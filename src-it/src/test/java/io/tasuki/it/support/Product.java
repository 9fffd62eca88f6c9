package io.tasuki.it.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The product as users run it: a process of its own, in a folder with a `tasuki.yaml`.
public final class Product {

    private static final ObjectMapper JSON = new ObjectMapper();
    /// What the launcher tells Java for a short command.
    private static final List<String> ENGINE = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xms32m",
            "-Xmn16m",
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED");

    private static final Path LAUNCHER = Path.of("..", "tasuki").toAbsolutePath().normalize();
    private static final Duration LONGEST_RUN = Duration.ofMinutes(5);

    private final Path folder;
    private final SandboxControl sandbox;
    private final Map<String, String> secrets = new HashMap<>();

    public Product(Path folder, SandboxControl sandbox, String configuration) {
        this.folder = folder;
        this.sandbox = sandbox;
        write("tasuki.yaml", configuration);
    }

    /// Sets a variable of the environment that commands are started in.
    public Product knowing(String variable, String secret) {
        secrets.put(variable, secret);
        return this;
    }

    public Path store() {
        return folder.resolve("tasuki.duckdb");
    }

    /// Runs a command to its end and returns its JSON document; any other exit code than 0 fails.
    public JsonNode json(String... arguments) {
        Result result = run(arguments);
        if (result.exitCode() != 0) {
            throw new AssertionError(String.join(" ", arguments) + " ended with " + result.exitCode() + "\n" + result.errors());
        }
        return result.json();
    }

    /// Runs a command to its end with `--output json`.
    public Result run(String... arguments) {
        return start(arguments).await();
    }

    /// As [#run], while another command of this product is still running.
    public Result elsewhere(String... arguments) {
        return start("second-", arguments).await();
    }

    /// Starts a command and leaves it running.
    public Started start(String... arguments) {
        return start("", arguments);
    }

    /// As [#start], by the launcher, which builds first where the sources are newer.
    public Started startInstalled(String... arguments) {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        return launch("", command);
    }

    private Started start(String prefix, String... arguments) {
        List<String> command = command("io.tasuki.app.Main", arguments);
        command.addAll(List.of("--output", "json"));
        return launch(prefix, command);
    }

    private Started launch(String prefix, List<String> command) {
        Path output = folder.resolve(prefix + "stdout.txt");
        Path errors = folder.resolve(prefix + "stderr.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().put("HUBSPOT_TOKEN", sandbox.accessToken());
        builder.environment().put("SALESFORCE_CLIENT_ID", sandbox.clientId());
        builder.environment().put("SALESFORCE_CLIENT_SECRET", sandbox.clientSecret());
        builder.environment().putAll(secrets);
        try {
            return new Started(builder.start(), output, errors);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// The command of another program on the same class path, with the launcher's settings.
    public static List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ENGINE);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program));
        command.addAll(List.of(arguments));
        return command;
    }

    private void write(String name, String text) {
        try {
            Files.writeString(Files.createDirectories(folder).resolve(name), text);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public record Started(Process process, Path output, Path errors) {

        public void kill() {
            process.destroyForcibly();
        }

        public Result await() {
            return await(LONGEST_RUN);
        }

        /// @param longest a process that runs longer is killed, and the test fails
        public Result await(Duration longest) {
            try {
                if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                    throw new AssertionError("still running after " + longest + "\n" + Files.readString(errors));
                }
                return new Result(
                        process.exitValue(),
                        Files.readString(output, StandardCharsets.UTF_8),
                        Files.readString(errors, StandardCharsets.UTF_8));
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            } catch (InterruptedException stopped) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    public record Result(int exitCode, String output, String errors) {

        public JsonNode json() {
            try {
                return JSON.readTree(output);
            } catch (IOException problem) {
                throw new AssertionError("not one JSON document: " + output + "\n" + errors, problem);
            }
        }
    }
}
