package io.tasuki.calendar;

import java.time.DateTimeException;
import java.time.LocalTime;

/// One span of a working day, `09:00-18:00`.
///
/// @param until after `from`; midnight at the end of the day is [LocalTime#MAX], written `24:00`
public record OpenHours(LocalTime from, LocalTime until) {

    public OpenHours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("working hours end before they begin: " + from + "-" + until);
        }
    }

    /// @throws IllegalArgumentException when the text is not like `09:00-18:00`
    public static OpenHours parse(String text) {
        String[] ends = text.strip().split("\\s*[-–]\\s*", -1);
        if (ends.length != 2) {
            throw wrong(text);
        }
        try {
            return new OpenHours(time(ends[0]), time(ends[1]));
        } catch (DateTimeException problem) {
            throw wrong(text);
        }
    }

    private static LocalTime time(String text) {
        return text.equals("24:00") ? LocalTime.MAX : LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("'" + text + "' are no working hours");
    }
}
