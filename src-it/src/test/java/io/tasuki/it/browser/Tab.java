package io.tasuki.it.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// One page in a browser.
public final class Tab implements AutoCloseable {

    private final DevTools tools;
    private final String session;
    private final String target;
    private final List<String> troubles = Collections.synchronizedList(new ArrayList<>());
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile CompletableFuture<Boolean> loaded = new CompletableFuture<>();

    Tab(DevTools tools, String session, String target) {
        this.tools = tools;
        this.session = session;
        this.target = target;
    }

    void prepare(int width, int height, boolean dark) {
        tools.listen(session, this::arrived);
        for (String domain : List.of("Page", "Runtime", "Log", "Network", "DOM")) {
            call(domain + ".enable", Map.of());
        }
        call("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        call("Emulation.setEmulatedMedia", Map.of(
                "features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    private void arrived(JsonNode event) {
        JsonNode said = event.path("params");
        switch (event.path("method").asText()) {
            case "Page.loadEventFired" -> loaded.complete(true);
            case "Runtime.exceptionThrown" -> troubles.add(said.at("/exceptionDetails").toString());
            case "Log.entryAdded" -> troubles.add(said.at("/entry/text").asText());
            case "Runtime.consoleAPICalled" -> troubles.add(said.at("/args").toString());
            case "Network.requestWillBeSent" -> requests.add(said.at("/request/url").asText());
            default -> {
                // Nothing of interest.
            }
        }
    }

    /// Opens a page and waits until it has loaded.
    public void go(URI address) {
        follow(() -> call("Page.navigate", Map.of("url", address.toString())));
    }

    /// Does something that leads to another page, and waits until that has loaded.
    public void follow(Runnable step) {
        loaded = new CompletableFuture<>();
        step.run();
        loaded.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /// Types a text into whatever has the focus.
    public void type(String text) {
        call("Input.insertText", Map.of("text", text));
    }

    /// The value of an expression; a promise is waited for.
    public JsonNode ask(String expression) {
        JsonNode answer = call("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.at("/result/value");
    }

    /// Presses one key, as a person does.
    public void press(String key) {
        Map<String, Object> event = new LinkedHashMap<>(Map.of("type", "keyDown", "key", key, "code", key));
        event.put("windowsVirtualKeyCode", KEYS.getOrDefault(key, 0));
        if (key.equals("Enter")) {
            event.put("text", "\r");
        }
        call("Input.dispatchKeyEvent", event);
        event.remove("text");
        event.put("type", "keyUp");
        call("Input.dispatchKeyEvent", event);
    }

    private static final Map<String, Integer> KEYS = Map.of("Tab", 9, "Enter", 13, "Escape", 27);

    /// Everything the page complained of: errors, exceptions, whatever was written to its console.
    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    /// Does something to the page from outside whose complaints are not the page's.
    <T> T unheard(Supplier<T> doing) {
        List<String> before = troubles();
        T done = doing.get();
        troubles.retainAll(before);
        return done;
    }

    /// Every address that was asked for.
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /// The whole page as a picture.
    public void picture(Path file) throws IOException {
        JsonNode size = call("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
        Map<String, Object> clip = Map.of(
                "x", 0, "y", 0, "width", size.get("width").asDouble(), "height", Math.min(9_000, size.get("height").asDouble()), "scale", 1);
        write(file, call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", clip)));
    }

    /// The page as it is printed on A4.
    public byte[] print() {
        JsonNode printed = call("Page.printToPDF", Map.of(
                "preferCSSPageSize", true, "paperWidth", 8.27, "paperHeight", 11.69, "printBackground", true));
        return Base64.getDecoder().decode(printed.get("data").asText());
    }

    private static void write(Path file, JsonNode data) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(data.get("data").asText()));
    }

    /// Shows the page as paper of a width in pixels would have it, or on the screen again.
    public void media(String media) {
        call("Emulation.setEmulatedMedia", Map.of("media", media));
    }

    JsonNode call(String method, Map<String, ?> parameters) {
        return tools.call(session, method, parameters);
    }

    @Override
    public void close() {
        tools.call("", "Target.closeTarget", Map.of("targetId", target));
    }
}
