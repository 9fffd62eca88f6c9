package io.tasuki.sandbox.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A path with variables, `/crm/v3/objects/{type}/{id}`; a variable stands for exactly one segment.
final class PathTemplate {

    private final String[] segments;

    PathTemplate(String template) {
        this.segments = template.split("/", -1);
    }

    Optional<PathValues> match(String[] path) {
        if (path.length != segments.length) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < path.length; i++) {
            if (isVariable(segments[i])) {
                values.put(name(segments[i]), path[i]);
            } else if (!segments[i].equals(path[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(new PathValues(values));
    }

    /// The path as a journal counts it: variables that name a record become `{id}`, the others keep what they stood
    /// for.
    String fold(PathValues values) {
        StringBuilder folded = new StringBuilder();
        for (int i = 1; i < segments.length; i++) {
            folded.append('/').append(isVariable(segments[i]) ? foldVariable(name(segments[i]), values) : segments[i]);
        }
        return folded.toString();
    }

    /// Literal segments weigh more the further left they stand, so `/owners/all` goes before `/owners/{id}`.
    String precedence() {
        StringBuilder order = new StringBuilder();
        for (String segment : segments) {
            order.append(isVariable(segment) ? '1' : '0');
        }
        return order.toString();
    }

    private static String foldVariable(String name, PathValues values) {
        return name.toLowerCase(Locale.ROOT).endsWith("id") ? "{id}" : values.get(name);
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static String name(String segment) {
        return segment.substring(1, segment.length() - 1);
    }
}
