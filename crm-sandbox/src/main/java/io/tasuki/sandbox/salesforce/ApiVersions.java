package io.tasuki.sandbox.salesforce;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The API versions the org speaks.
final class ApiVersions {

    private static final int OLDEST = 50;
    private static final int NEWEST = 68;

    private ApiVersions() {}

    static boolean knows(String version) {
        return all().anyMatch(number -> version.equals("v" + number + ".0"));
    }

    /// The body of `GET /services/data`.
    static List<Map<String, String>> describe() {
        return all().mapToObj(number -> Map.of(
                        "label", "Release " + number,
                        "url", "/services/data/v" + number + ".0",
                        "version", number + ".0"))
                .toList();
    }

    private static IntStream all() {
        return IntStream.rangeClosed(OLDEST, NEWEST);
    }
}
