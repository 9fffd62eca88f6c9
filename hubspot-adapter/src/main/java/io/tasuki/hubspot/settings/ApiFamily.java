package io.tasuki.hubspot.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A part of HubSpot's API with versions of its own.
public enum ApiFamily {
    OBJECTS,
    ASSOCIATIONS,
    PROPERTIES,
    PIPELINES,
    OWNERS,
    MARKETING,
    ACCOUNT;

    static Optional<ApiFamily> find(String word) {
        return Arrays.stream(values())
                .filter(family -> family.word().equals(word))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
