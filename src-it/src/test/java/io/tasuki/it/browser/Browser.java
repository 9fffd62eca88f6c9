package io.tasuki.it.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Headless Chromium with a profile of its own, spoken to by the DevTools protocol.
public final class Browser implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String LISTENING = "DevTools listening on ";

    private final Process process;
    private final DevTools tools;

    private Browser(Process process, DevTools tools) {
        this.process = process;
        this.tools = tools;
    }

    /// @param profile an empty folder
    public static Browser start(Path profile) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        installed(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        // A container's shared memory is too small for it.
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        return new Browser(process, DevTools.connect(address(process)));
    }

    /// A missing browser is an error and no reason to skip: `.ci/run` installs one.
    private static String installed() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseThrow(() -> new AssertionError(
                        "no Chromium on the PATH; install one (for instance: apt-get install chromium fonts-noto-cjk)"));
    }

    private static URI address(Process process) throws IOException {
        BufferedReader said = process.inputReader();
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(LISTENING)) {
                drain(said);
                return URI.create(line.substring(LISTENING.length()).strip());
            }
            all.append(line).append('\n');
        }
        throw new AssertionError("Chromium ended before it listened:\n" + all);
    }

    // What it goes on to say must not fill the pipe and stop it.
    private static void drain(BufferedReader said) {
        Thread.ofVirtual().start(() -> said.lines().forEach(line -> {}));
    }

    /// An empty tab.
    ///
    /// @param dark whether the person prefers dark pages
    public Tab open(int width, int height, boolean dark) {
        JsonNode target = tools.call("", "Target.createTarget", Map.of("url", "about:blank"));
        JsonNode session = tools.call(
                "", "Target.attachToTarget", Map.of("targetId", target.get("targetId").asText(), "flatten", true));
        Tab tab = new Tab(tools, session.get("sessionId").asText(), target.get("targetId").asText());
        tab.prepare(width, height, dark);
        return tab;
    }

    @Override
    public void close() throws InterruptedException {
        tools.call("", "Browser.close", Map.of());
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
