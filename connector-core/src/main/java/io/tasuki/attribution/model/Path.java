package io.tasuki.attribution.model;

/// Channels in the order in which they were touched, and how often that path ended in a win and in none.
///
/// @param channels numbers from 0 up, at least one; not to be changed any more
/// @param conversions how many journeys along it were won
/// @param nulls how many were not
/// @param value of all wins along it together, in one currency
@SuppressWarnings("ArrayRecordComponent") // millions of them pass by, and nobody compares two
public record Path(int[] channels, long conversions, long nulls, double value) {

    public Path {
        if (channels.length == 0) {
            throw new IllegalArgumentException("a path has touches");
        }
        if (conversions < 0 || nulls < 0) {
            throw new IllegalArgumentException("a path was not taken less than never");
        }
    }
}
