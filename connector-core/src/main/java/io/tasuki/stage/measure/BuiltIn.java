package io.tasuki.stage.measure;

import java.util.List;

/// Attributes that every handoff has by itself, without a field to read them from.
public final class BuiltIn {

    /// The day of the week of the handoff in the configured zone: `0` for Monday to `6` for Sunday.
    public static final String HANDOFF_WEEKDAY = "handoff_weekday";

    public static final List<String> NAMES = List.of(HANDOFF_WEEKDAY);

    private BuiltIn() {}
}
