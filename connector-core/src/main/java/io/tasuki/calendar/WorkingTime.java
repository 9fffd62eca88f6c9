package io.tasuki.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// When people work: spans of each day of the week, in a time zone, but not on holidays.
///
/// Spans are instants once they lie on a day, so that a night on which the clocks change has the hours it has.
///
/// @param hours each day's spans in order, none touching another; a day without an entry is free
public record WorkingTime(ZoneId zone, Map<DayOfWeek, List<OpenHours>> hours, Holidays holidays) {

    // A list of holidays that leaves no working day within this is a mistake, not a calendar.
    private static final int MOST_FREE_DAYS = 366;

    public WorkingTime {
        hours = Map.copyOf(hours);
        if (hours.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("there are no working hours on any day of the week");
        }
    }

    /// A span of working time on the time line.
    public record Span(Instant from, Instant until) {

        Duration after(Instant moment) {
            Instant begin = moment.isAfter(from) ? moment : from;
            return begin.isBefore(until) ? Duration.between(begin, until) : Duration.ZERO;
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        return !hoursOf(day).isEmpty() && !holidays.contains(day);
    }

    private List<OpenHours> hoursOf(LocalDate day) {
        return hours.getOrDefault(day.getDayOfWeek(), List.of());
    }

    /// The first working moment that is not before another.
    public Instant firstFrom(Instant moment) {
        return spans(moment)
                .filter(span -> span.until.isAfter(moment))
                .map(span -> span.from.isAfter(moment) ? span.from : moment)
                .findFirst()
                .orElseThrow();
    }

    /// When so much working time has passed since a moment.
    public Instant plus(Instant moment, Duration working) {
        Duration left = working;
        for (Span span : (Iterable<Span>) spans(moment)::iterator) {
            Duration here = span.after(moment);
            if (here.compareTo(left) >= 0 && !here.isZero()) {
                return (moment.isAfter(span.from) ? moment : span.from).plus(left);
            }
            left = left.minus(here);
        }
        throw new IllegalStateException("working time never ends");
    }

    /// How much working time lies between two moments; none when the second is not after the first.
    public Duration between(Instant from, Instant until) {
        return spans(from)
                .takeWhile(span -> span.from.isBefore(until))
                .map(span -> span.after(from).minus(span.after(until)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /// The spans of work that begin before a moment and end after another, in order.
    public Stream<Span> spans(Instant after, Instant before) {
        return spans(after)
                .dropWhile(span -> !span.until.isAfter(after))
                .takeWhile(span -> span.from.isBefore(before));
    }

    /// The end of work on the working day that is so many after a day; 0: the day itself, which must be one.
    public Instant close(LocalDate day, int daysLater) {
        LocalDate last = workingDays(day).skip(daysLater).findFirst().orElseThrow();
        return spansOf(last).reduce((first, second) -> second).orElseThrow().until;
    }

    private Stream<Span> spans(Instant moment) {
        return workingDays(moment.atZone(zone).toLocalDate()).flatMap(this::spansOf);
    }

    private Stream<LocalDate> workingDays(LocalDate from) {
        return Stream.iterate(nextWorkingDay(from), day -> nextWorkingDay(day.plusDays(1)));
    }

    private LocalDate nextWorkingDay(LocalDate from) {
        return Stream.iterate(from, day -> day.plusDays(1))
                .limit(MOST_FREE_DAYS)
                .filter(this::isWorkingDay)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody works for a year from " + from + ": look at the holidays"));
    }

    private Stream<Span> spansOf(LocalDate day) {
        return hoursOf(day).stream().map(open -> new Span(at(day, open.from()), at(day, open.until())));
    }

    private Instant at(LocalDate day, LocalTime time) {
        return time.equals(LocalTime.MAX)
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(time).atZone(zone).toInstant();
    }
}
