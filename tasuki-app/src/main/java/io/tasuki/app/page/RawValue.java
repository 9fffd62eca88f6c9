package io.tasuki.app.page;

import io.tasuki.report.Value;
import org.jspecify.annotations.Nullable;

/// A value as the page's elements carry it for whoever reads them by program: as the JSON document has it.
///
/// @param kind its sort, as `kind` in the document
/// @param value as `value` in the document; null: not known
/// @param lo lower end of a share's interval; null: it has none
/// @param hi upper end of a share's interval; null: it has none
public record RawValue(String kind, @Nullable String value, @Nullable String lo, @Nullable String hi) {

    static RawValue of(Value value) {
        return switch (value) {
            case Value.Count count -> plain("count", Long.toString(count.value()));
            case Value.Amount amount -> plain("amount", Double.toString(amount.value()));
            case Value.Share share -> share(share);
            case Value.Money money -> plain("money", Double.toString(money.value()));
            case Value.Days days -> plain("days", Double.toString(days.value()));
            case Value.Day day -> plain("day", day.value().toString());
            case Value.Month month -> plain("month", month.value().toString());
            case Value.Moment moment -> plain("moment", moment.value().toString());
            case Value.Name name -> plain("name", Safely.text(name.value()));
            case Value.Owner owner -> plain("owner", Safely.text(owner.value()));
            case Value.Word word -> plain("word", word.value());
            case Value.Level level -> plain("level", level.value() == null ? null : Safely.text(level.value()));
            case Value.Unknown unknown -> plain("unknown", null);
        };
    }

    private static RawValue plain(String kind, @Nullable String value) {
        return new RawValue(kind, value, null, null);
    }

    private static RawValue share(Value.Share share) {
        return new RawValue(
                "share",
                Double.toString(share.value()),
                share.interval() == null ? null : Double.toString(share.interval().lo()),
                share.interval() == null ? null : Double.toString(share.interval().hi()));
    }

    /// How it is set in a table: numbers are read from the right.
    static boolean isNumeric(Value value) {
        return switch (value) {
            case Value.Day day -> false;
            case Value.Month month -> false;
            case Value.Moment moment -> false;
            case Value.Name name -> false;
            case Value.Owner owner -> false;
            case Value.Word word -> false;
            case Value.Level level -> false;
            default -> true;
        };
    }
}
