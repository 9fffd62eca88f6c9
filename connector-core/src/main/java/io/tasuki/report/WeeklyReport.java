package io.tasuki.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The `report` document: one week as both teams look at it. The same store and moment give the same document.
///
/// 1. No section is left out. What cannot be told is a [Remark] that says what is missing and what helps.
/// 2. No id of sections comes twice, nor of blocks within a section, of figures within a block, of listings.
/// 3. Every listing that something names is among `listings`.
///
/// @param asOf the moment everything stands at, in the configuration's zone
/// @param week the one that `asOf` lies in, from Monday to the day of `asOf`
/// @param weekBefore the whole one before it
/// @param currency ISO 4217, of every [Value.Money]; null: nobody named one, or wins stand in several and no money is told
public record WeeklyReport(
        OffsetDateTime asOf,
        Week week,
        Week weekBefore,
        @Nullable String currency,
        List<Section> sections,
        List<Listing> listings) {

    public WeeklyReport {
        sections = List.copyOf(sections);
        listings = List.copyOf(listings);
    }

    /// Calendar days in the configuration's zone, both included.
    public record Week(LocalDate from, LocalDate until) {}
}
