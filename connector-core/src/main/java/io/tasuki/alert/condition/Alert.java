package io.tasuki.alert.condition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/// Something that somebody has to know, with the facts to act on: addresses of records, owners and names of the
/// configuration, never a value of a person.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = BrokenPromise.class, name = "promise"),
    @JsonSubTypes.Type(value = EarlierMisses.class, name = "earlier_misses"),
    @JsonSubTypes.Type(value = FailedRun.class, name = "run"),
    @JsonSubTypes.Type(value = StaleCursor.class, name = "cursor"),
    @JsonSubTypes.Type(value = LowBudget.class, name = "budget")
})
public sealed interface Alert permits BrokenPromise, EarlierMisses, FailedRun, StaleCursor, LowBudget {

    /// What it is about: one subject has one alert at a time. Begins with the condition's [Condition#about].
    String subject();

    Severity severity();

    /// Since when it is so; for what is foreseen, the moment it will happen.
    Instant since();

    /// False when it was found only to say how it ended.
    default boolean stands() {
        return true;
    }

    /// The lead it is about; empty: it is about nobody.
    default String lead() {
        return "";
    }
}
