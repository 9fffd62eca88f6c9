package io.tasuki.sandbox.generate;

import io.tasuki.sandbox.salesforce.ids.RecordId;

/// The record ids of the sales side, counted from a lead's number.
enum Ids {
    LEAD("00Q"),
    CONTACT("003"),
    ACCOUNT("001"),
    OPPORTUNITY("006"),
    CONTACT_ROLE("00K"),
    CAMPAIGN("701"),
    MEMBER("00v"),
    TASK("00T"),
    USER("005"),
    STAGE("01J"),
    HISTORY("008"),
    FIELD_HISTORY("017"),
    LEAD_HISTORY("0LH");

    private static final int PARTS = 8;

    private final String prefix;

    Ids(String prefix) {
        this.prefix = prefix;
    }

    String of(int index) {
        return RecordId.of(prefix, "5g", index + 1L);
    }

    /// The `part`-th of at most eight records that belong to lead `index`.
    String of(int index, int part) {
        return RecordId.of(prefix, "5g", (long) index * PARTS + part + 1L);
    }
}
