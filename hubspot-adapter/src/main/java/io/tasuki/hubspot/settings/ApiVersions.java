package io.tasuki.hubspot.settings;

import io.tasuki.crm.SettingException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which dated version of its API HubSpot is spoken to in: a usual one, and another for families that need it. HubSpot
/// supports each for 18 months, and does not move all families at once.
///
/// @param usual for instance `2026-09`
public record ApiVersions(String usual, Map<ApiFamily, String> others) {

    private static final Pattern VERSION = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");
    private static final int MONTHS_SUPPORTED = 18;

    public ApiVersions {
        others = Map.copyOf(others);
    }

    public static ApiVersions of(String usual) {
        return new ApiVersions(usual, Map.of());
    }

    /// Reads `2026-09` or `2026-09, owners=2026-03`.
    ///
    /// @throws SettingException naming `key`
    public static ApiVersions parse(String key, String text) {
        String[] parts = text.split(",", -1);
        Map<ApiFamily, String> others = new EnumMap<>(ApiFamily.class);
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            String[] pair = part.strip().split("=", 2);
            others.put(family(key, pair[0].strip()), version(key, pair[pair.length - 1].strip()));
        }
        return new ApiVersions(version(key, parts[0].strip()), others);
    }

    public String of(ApiFamily family) {
        return others.getOrDefault(family, usual);
    }

    public Set<String> all() {
        Set<String> all = new TreeSet<>(others.values());
        all.add(usual);
        return all;
    }

    /// The first day on which HubSpot no longer supports a version.
    public static LocalDate endOf(String version) {
        return YearMonth.parse(version).plusMonths(MONTHS_SUPPORTED).atDay(1);
    }

    private static String version(String key, String text) {
        if (!VERSION.matcher(text).matches()) {
            throw new SettingException(
                    key, "'" + text + "' is not an API version", "write it as 2026-09, or as 2026-09, owners=2026-03");
        }
        return text;
    }

    private static ApiFamily family(String key, String word) {
        return ApiFamily.find(word)
                .orElseThrow(() -> new SettingException(
                        key,
                        "'" + word + "' is not a family of HubSpot's API",
                        "name one of: "
                                + Arrays.stream(ApiFamily.values())
                                        .map(ApiFamily::word)
                                        .collect(Collectors.joining(", "))));
    }
}
