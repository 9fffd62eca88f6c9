package io.tasuki.report;

import org.jspecify.annotations.Nullable;

/// One number by its name.
///
/// @param id by which its name is found, within its block
/// @param before the same for the week before, or as it stood a week before; null: it has no such
/// @param plan what it was to be; null: nothing was agreed
/// @param listing the id of the [Listing] behind `value`; null: no records stand behind it
public record Figure(String id, Value value, @Nullable Value before, @Nullable Value plan, @Nullable String listing) {

    public static Figure of(String id, Value value) {
        return new Figure(id, value, null, null, null);
    }

    public Figure before(Value earlier) {
        return new Figure(id, value, earlier, plan, listing);
    }

    public Figure plan(Value agreed) {
        return new Figure(id, value, before, agreed, listing);
    }

    public Figure listing(String records) {
        return new Figure(id, value, before, plan, records);
    }
}
