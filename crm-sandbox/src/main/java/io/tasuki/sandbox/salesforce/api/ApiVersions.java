package io.tasuki.sandbox.salesforce.api;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The API versions the org speaks.
public final class ApiVersions {

    private static final int OLDEST = 50;
    private static final int NEWEST = 68;

    private ApiVersions() {}

    public static boolean knows(String version) {
        return all().anyMatch(number -> version.equals("v" + number + ".0"));
    }

    /// The body of `GET /services/data`.
    public static List<Map<String, String>> describe() {
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
