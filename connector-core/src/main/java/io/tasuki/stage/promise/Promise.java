package io.tasuki.stage.promise;

import java.util.Locale;

/// Something that sales promises of every handoff.
public enum Promise {
    /// Somebody turns to the lead: the first outbound activity, or a meeting with the user who has it.
    FIRST_CONTACT,
    /// Sales looks at what was handed over, and says so in the field that is there for it.
    INFORMATION_CHECKED,
    /// They meet.
    FIRST_MEETING,
    /// Sales says what came of it: it takes the lead or sends it back, fills a field for marketing, or a deal ends.
    FEEDBACK;

    /// As configuration and store spell it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
