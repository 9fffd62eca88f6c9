package io.tasuki.sandbox.hubspot.wire;

import io.tasuki.sandbox.http.Request;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Which family of the API an address belongs to, and in which version: `/crm/v3/objects/contacts` and
/// `/crm/objects/2026-09/contacts` are the same call.
///
/// @param rest the segments behind both
public record ApiAddress(String family, String version, List<String> rest) {

    private static final Pattern VERSION = Pattern.compile("v\\d|\\d{4}-\\d{2}(-beta)?");
    private static final String RULES_SINCE = "2026-09";

    public static ApiAddress of(Request request) {
        List<String> segments = Arrays.stream(request.path().split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
        boolean prefixed = !segments.isEmpty() && List.of("crm", "marketing").contains(segments.getFirst());
        List<String> own = prefixed ? segments.subList(1, segments.size()) : segments;
        if (own.size() < 2) {
            return new ApiAddress(own.isEmpty() ? "" : own.getFirst(), "", List.of());
        }
        boolean versionFirst = VERSION.matcher(own.getFirst()).matches();
        return new ApiAddress(
                own.get(versionFirst ? 1 : 0), own.get(versionFirst ? 0 : 1), List.copyOf(own.subList(2, own.size())));
    }

    /// Associations have a limit of their own, and addresses below the objects' since v4.
    public boolean isAssociations() {
        return family.equals("associations") || version.equals("v4") || rest.contains("associations");
    }

    /// Whether the portal's own validation rules hold for writes.
    public boolean enforcesRules() {
        return version.compareTo(RULES_SINCE) >= 0 && Character.isDigit(version.charAt(0));
    }

    /// The n-th segment behind family and version, or nothing.
    public String part(int index) {
        return index >= 0 && index < rest.size() ? rest.get(index) : "";
    }
}
