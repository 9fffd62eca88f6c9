package io.tasuki.sandbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Named values of a URL's query or of a form body, in the order they came.
public final class Query {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /// Reads `a=1&b=2`; what is not decodable is a [BadRequest].
    public static Query parse(@Nullable String text) {
        Query query = new Query();
        if (text == null || text.isEmpty()) {
            return query;
        }
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            query.values.computeIfAbsent(decode(name), n -> new ArrayList<>()).add(decode(value));
        }
        return query;
    }

    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException undecodable) {
            throw new BadRequest("malformed percent-encoding in the query", undecodable);
        }
    }
}
