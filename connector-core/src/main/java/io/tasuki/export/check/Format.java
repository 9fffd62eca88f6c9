package io.tasuki.export.check;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kinds of files that can be checked.
public enum Format {
    GOOGLE_ADS,
    GOOGLE_ADS_ADJUSTMENTS,
    GOOGLE_DATA_MANAGER,
    MICROSOFT_ADS,
    META,
    LINKEDIN;

    /// As people type it.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Format> named(String key) {
        return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
    }

    /// All of them, for sentences.
    public static String keys() {
        return Arrays.stream(values()).map(Format::key).collect(joining(", "));
    }

    /// What a file is meant to be, told by its beginning.
    ///
    /// @param first its first line
    /// @param second its second line; empty: there is none
    static Optional<Format> of(String first, String second) {
        String begin = first.strip().replace("\uFEFF", "");
        if (begin.startsWith("{") || begin.startsWith("[")) {
            return Optional.of(META);
        }
        String headers = begin.startsWith("Parameters") ? second : begin;
        if (headers.contains("Adjustment") && !headers.contains("Microsoft")) {
            return Optional.of(GOOGLE_ADS_ADJUSTMENTS);
        }
        if (headers.contains("Microsoft Click Id")) {
            return Optional.of(MICROSOFT_ADS);
        }
        if (headers.contains("eventtype")) {
            return Optional.of(LINKEDIN);
        }
        return google(begin, headers);
    }

    private static Optional<Format> google(String begin, String headers) {
        if (!headers.contains("Conversion Name")) {
            return Optional.empty();
        }
        boolean people = headers.contains("Email") || headers.contains("Phone");
        return Optional.of(people && !begin.startsWith("Parameters") ? GOOGLE_DATA_MANAGER : GOOGLE_ADS);
    }
}
