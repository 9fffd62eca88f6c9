package io.tasuki.sandbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// A whole request as a handler sees it: path decoded, repeated leading slashes folded, body unzipped.
///
/// `target` is the path with its query exactly as it came, for judging its length.
@SuppressWarnings("ArrayRecordComponent") // never compared, and bytes are what the wire has
public record Request(String method, String path, String target, Query query, Headers headers, byte[] body) {

    public Optional<String> header(String name) {
        return headers.first(name);
    }

    public String bodyText() {
        return new String(body, UTF_8);
    }

    /// The body as JSON; an empty body is a missing node, a malformed one a [BadRequest].
    public JsonNode json() {
        return Json.tree(body);
    }

    /// The body as an HTML form.
    public Query form() {
        return Query.parse(bodyText());
    }

    /// The address the client used for this server, `http://host:port`.
    public String origin() {
        return "http://" + header("Host").orElse("127.0.0.1");
    }
}
