package io.tasuki.sandbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/// A whole reply: status, headers, body.
public record Reply(int status, Map<String, String> headers, Body body) {

    public Reply {
        headers = Map.copyOf(headers);
    }

    /// `value` is anything Jackson can write: maps, lists, strings, numbers, records, JSON nodes.
    public static Reply json(int status, Object value) {
        return of(status, "application/json;charset=utf-8", Json.bytes(value));
    }

    public static Reply ok(Object value) {
        return json(200, value);
    }

    public static Reply text(int status, String contentType, String text) {
        return of(status, contentType, text.getBytes(UTF_8));
    }

    public static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, Map.of("Content-Type", contentType), new Body.Whole(body));
    }

    /// A reply too large to be held: `body` is made while it is sent.
    public static Reply flow(int status, String contentType, Body.Source body) {
        return new Reply(status, Map.of("Content-Type", contentType), new Body.Flow(body));
    }

    public static Reply empty(int status) {
        return new Reply(status, Map.of(), Body.EMPTY);
    }

    /// The same reply without a header, whatever its case.
    public Reply without(String header) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.keySet().removeIf(header::equalsIgnoreCase);
        return new Reply(status, fewer, body);
    }

    /// The same reply with one more header, or another value for it.
    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }
}
