package io.tasuki.stage.measure;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/// Attributes that every handoff has by itself, without a field to read them from.
public final class BuiltIn {

    /// The day of the week of the handoff in the configured zone: `0` for Monday to `6` for Sunday.
    public static final String HANDOFF_WEEKDAY = "handoff_weekday";

    /// The month of the handoff in the configured zone, as in `2026-11`.
    public static final String HANDOFF_MONTH = "handoff_month";

    /// Who had the lead a day after the handoff, or at the next one: the CRM's id of that user.
    public static final String HANDOFF_OWNER = "handoff_owner";

    /// What is known at the handoff itself, of any handoff to come too.
    public static final List<String> NAMES = List.of(HANDOFF_WEEKDAY);

    /// All that rates can be broken down by.
    public static final List<String> TOLD = List.of(HANDOFF_WEEKDAY, HANDOFF_MONTH, HANDOFF_OWNER);

    private BuiltIn() {}

    /// A value as people read it: a weekday by its name, all else as it stands.
    public static String told(String attribute, String value, Locale locale) {
        return attribute.equals(HANDOFF_WEEKDAY) && value.matches("[0-6]")
                ? DayOfWeek.MONDAY.plus(Integer.parseInt(value)).getDisplayName(TextStyle.FULL, locale)
                : value;
    }
}
