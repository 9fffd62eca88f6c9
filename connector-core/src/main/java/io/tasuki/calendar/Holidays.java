package io.tasuki.calendar;

import java.time.LocalDate;
import java.util.Optional;

/// Days on which nobody is expected to work, whatever day of the week they are.
@FunctionalInterface
public interface Holidays {

    Holidays NONE = day -> Optional.empty();

    /// What the day is called; empty: it is no holiday.
    Optional<String> name(LocalDate day);

    default boolean contains(LocalDate day) {
        return name(day).isPresent();
    }
}
