package io.tasuki.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.tasuki.statistics.Interval;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// What is told, with its sort, so that it can be shown in any language. In JSON `kind` says which sort it is.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Value.Count.class, name = "count"),
    @JsonSubTypes.Type(value = Value.Amount.class, name = "amount"),
    @JsonSubTypes.Type(value = Value.Share.class, name = "share"),
    @JsonSubTypes.Type(value = Value.Money.class, name = "money"),
    @JsonSubTypes.Type(value = Value.Days.class, name = "days"),
    @JsonSubTypes.Type(value = Value.Day.class, name = "day"),
    @JsonSubTypes.Type(value = Value.Month.class, name = "month"),
    @JsonSubTypes.Type(value = Value.Moment.class, name = "moment"),
    @JsonSubTypes.Type(value = Value.Name.class, name = "name"),
    @JsonSubTypes.Type(value = Value.Owner.class, name = "owner"),
    @JsonSubTypes.Type(value = Value.Word.class, name = "word"),
    @JsonSubTypes.Type(value = Value.Level.class, name = "level"),
    @JsonSubTypes.Type(value = Value.Unknown.class, name = "unknown")
})
public sealed interface Value {

    /// How many of something.
    record Count(long value) implements Value {}

    /// A number that need not be whole and has no unit: expected handoffs, a pace, a measure of a model.
    record Amount(double value) implements Value {}

    /// A part of 1, not of 100.
    ///
    /// @param interval of 95 %; null: it is no estimate
    record Share(double value, @Nullable Interval interval) implements Value {

        public static Share of(double value) {
            return new Share(value, null);
        }
    }

    /// In the report's currency, in its main unit.
    record Money(double value) implements Value {}

    /// Whole calendar days, or an average of such.
    record Days(double value) implements Value {}

    record Day(LocalDate value) implements Value {}

    record Month(YearMonth value) implements Value {}

    record Moment(OffsetDateTime value) implements Value {}

    /// Text as a CRM or the configuration says it: of any length, in any script. It is nobody's word but a stranger's.
    record Name(String value) implements Value {}

    /// Somebody in charge.
    ///
    /// @param value the user's id, as records have it
    /// @param name what the CRM calls the user; null: nobody knows
    record Owner(String value, @Nullable String name) implements Value {}

    /// One of a fixed set, by the key of its words.
    record Word(String value) implements Value {}

    /// One level of an attribute, or without a value the attribute itself.
    ///
    /// @param value as a CRM or the configuration says it; empty: the attribute was blank; null: the attribute is meant
    record Level(String attribute, @Nullable String value) implements Value {}

    /// Not known, or not yet: never the same as 0.
    ///
    /// @param why the key of words that say it shortly: `no_wins`, `not_yet`, `no_handoffs`, …
    record Unknown(String why) implements Value {}
}
