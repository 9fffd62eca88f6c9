package io.tasuki.sandbox.generate.tell;

import io.tasuki.sandbox.salesforce.ids.RecordId;
import java.util.Objects;

/// The record ids of the sales side, counted from a lead's number.
public enum Ids {
    LEAD("00Q"),
    CONTACT("003"),
    ACCOUNT("001"),
    OPPORTUNITY("006"),
    CONTACT_ROLE("00K"),
    CAMPAIGN("701"),
    MEMBER("00v"),
    TASK("00T"),
    EVENT("00U"),
    LINE_ITEM("00k"),
    PRODUCT("01t"),
    CURRENCY("01L"),
    RATE("04w"),
    USER("005"),
    STAGE("01J"),
    HISTORY("008"),
    FIELD_HISTORY("017"),
    LEAD_HISTORY("0LH");

    private static final int PARTS = 8;
    private static final String POD = "5g";
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final String prefix;

    Ids(String prefix) {
        this.prefix = prefix;
    }

    public String of(int index) {
        return RecordId.of(prefix, POD, index + 1L);
    }

    /// The `part`-th of at most eight records that belong to lead `index`.
    public String of(int index, int part) {
        return RecordId.of(prefix, POD, (long) index * PARTS + part + 1L);
    }

    /// The `part`-th record that belongs to another one, counted from that one's id; there are 62 at most.
    public String within(String owner, int part) {
        return Objects.requireNonNull(RecordId.complete(prefix + POD + DIGITS.charAt(part) + owner.substring(6, 15)));
    }
}
