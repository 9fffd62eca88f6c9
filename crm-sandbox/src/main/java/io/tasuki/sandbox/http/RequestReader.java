package io.tasuki.sandbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;

/// Reads a whole request off the wire.
final class RequestReader {

    /// Above the 150 MB that bulk uploads may have.
    private static final int MAX_BODY_BYTES = 160 * 1024 * 1024;

    private RequestReader() {}

    static Request read(org.eclipse.jetty.server.Request wire) throws IOException {
        String rawPath = String.valueOf(wire.getHttpURI().getPath()).replaceFirst("^/{2,}", "/");
        String query = wire.getHttpURI().getQuery();
        return new Request(
                wire.getMethod(),
                decode(rawPath),
                query == null ? rawPath : rawPath + "?" + query,
                Query.parse(query),
                headers(wire),
                body(wire));
    }

    private static String decode(String rawPath) {
        try {
            // In a path a plus is a plus.
            return URLDecoder.decode(rawPath.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException undecodable) {
            throw new BadRequest("malformed percent-encoding in the path", undecodable);
        }
    }

    private static Headers headers(org.eclipse.jetty.server.Request wire) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (HttpField field : wire.getHeaders()) {
            lines.computeIfAbsent(field.getName(), name -> new ArrayList<>()).add(String.valueOf(field.getValue()));
        }
        return new Headers(lines);
    }

    private static byte[] body(org.eclipse.jetty.server.Request wire) throws IOException {
        try (InputStream stream = Content.Source.asInputStream(wire)) {
            boolean zipped = "gzip".equalsIgnoreCase(wire.getHeaders().get("Content-Encoding"));
            InputStream plain = zipped ? new GZIPInputStream(stream) : stream;
            byte[] body = plain.readNBytes(MAX_BODY_BYTES + 1);
            if (body.length > MAX_BODY_BYTES) {
                throw new BodyTooLarge();
            }
            return body;
        }
    }
}
