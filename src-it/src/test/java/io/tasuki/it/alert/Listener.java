package io.tasuki.it.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/// Takes webhooks on loopback and checks each signature before it believes a word.
final class Listener implements AutoCloseable {

    static final String SECRET = "only the two of us know";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Event> events = Collections.synchronizedList(new ArrayList<>());
    private final int port;
    private HttpServer server;
    private volatile Consumer<Event> before = event -> {};

    /// @param signedAt when the sender says that it signed
    record Event(String id, Instant signedAt, JsonNode document) {

        /// The changes in short: `raised critical run failed`.
        List<String> changes() {
            return StreamSupport.stream(document.get("changes").spliterator(), false)
                    .map(change -> String.join(
                            " ",
                            change.get("change").asText(),
                            change.get("severity").asText(),
                            change.at("/alert/kind").asText(),
                            change.at("/alert/status").asText(change.at("/alert/standing").asText())))
                    .map(String::strip)
                    .toList();
        }
    }

    Listener() {
        this.server = open(0);
        this.port = server.getAddress().getPort();
    }

    String address() {
        return "http://127.0.0.1:" + port + "/alerts";
    }

    /// Does something with an event before it is taken.
    void before(Consumer<Event> deed) {
        before = deed;
    }

    /// What was taken so far.
    List<Event> events() {
        return List.copyOf(events);
    }

    List<String> changes() {
        return events().stream().flatMap(event -> event.changes().stream()).toList();
    }

    void die() {
        server.stop(0);
    }

    void rise() {
        server = open(port);
    }

    private HttpServer open(int wanted) {
        try {
            HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            opened.createContext("/alerts", this::take);
            opened.start();
            return opened;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String[] signature = exchange.getRequestHeaders().getFirst("X-Signature").split(",", -1);
        String seconds = signature[0].substring("t=".length());
        boolean signed = signature[1].equals("v1=" + Hmac.hex(SECRET, signedBytes(seconds, body)));
        Event event = new Event(
                exchange.getRequestHeaders().getFirst("X-Event-Id"),
                Instant.ofEpochSecond(Long.parseLong(seconds)),
                JSON.readTree(body));
        boolean fits = signed && event.id.equals(event.document.get("event_id").asText());
        if (fits) {
            before.accept(event);
            events.add(event);
        }
        exchange.sendResponseHeaders(fits ? 204 : 401, -1);
        exchange.close();
    }

    private static byte[] signedBytes(String seconds, byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write((seconds + ".").getBytes(StandardCharsets.UTF_8));
        bytes.write(body);
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
