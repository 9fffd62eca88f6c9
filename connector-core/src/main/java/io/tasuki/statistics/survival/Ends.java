package io.tasuki.statistics.survival;

/// How many ended on one day of their life, by what it was, and how many had not ended when last seen on that day.
///
/// @param day whole days since the beginning, 0 or more
/// @param events ends of the kind that is asked about
/// @param competing other ends: what they befall can have no event any more
/// @param censored still open, seen until this day
public record Ends(int day, long events, long competing, long censored) {

    public Ends {
        if (day < 0 || events < 0 || competing < 0 || censored < 0) {
            throw new IllegalArgumentException("days and counts are not negative");
        }
    }

    Ends plus(Ends same) {
        return new Ends(day, events + same.events, competing + same.competing, censored + same.censored);
    }

    long all() {
        return events + competing + censored;
    }
}
