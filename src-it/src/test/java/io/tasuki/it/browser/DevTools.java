package io.tasuki.it.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Calls and events of the DevTools protocol over one WebSocket. Calls are answered in whatever order; each is waited for.
final class DevTools implements WebSocket.Listener {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_SECONDS = 60;

    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final Map<String, Consumer<JsonNode>> listeners = new ConcurrentHashMap<>();
    private final Queue<String> parts = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();

    static DevTools connect(URI address) {
        DevTools tools = new DevTools();
        tools.socket.complete(
                HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, tools).join());
        return tools;
    }

    /// @param session empty: the browser itself
    JsonNode call(String session, String method, Map<String, ?> parameters) {
        int id = calls.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        Map<String, Object> message = new LinkedHashMap<>(Map.of("id", id, "method", method, "params", parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        socket.join().sendText(text(message), true).join();
        JsonNode reply = answer.orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
        if (reply.has("error")) {
            throw new AssertionError(method + ": " + reply.get("error"));
        }
        return reply.get("result");
    }

    void listen(String session, Consumer<JsonNode> events) {
        listeners.put(session, events);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        parts.add(data.toString());
        if (last) {
            String message = String.join("", parts);
            parts.clear();
            arrived(read(message));
        }
        webSocket.request(1);
        return CompletableFuture.completedStage(null);
    }

    private void arrived(JsonNode message) {
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer = waiting.remove(message.get("id").asInt());
            if (answer != null) {
                answer.completeAsync(() -> message);
            }
        } else {
            Consumer<JsonNode> listener = listeners.get(message.path("sessionId").asText());
            if (listener != null) {
                listener.accept(message);
            }
        }
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        waiting.values().forEach(answer -> answer.completeExceptionally(new CompletionException(error)));
    }

    private static String text(Map<String, Object> message) {
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonNode read(String message) {
        try {
            return JSON.readTree(message);
        } catch (JsonProcessingException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
