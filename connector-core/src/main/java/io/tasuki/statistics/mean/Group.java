package io.tasuki.statistics.mean;

/// What is known of a group of numbers.
///
/// @param size how many
/// @param mean 0 where there is none
/// @param squares the sum of the squared distances to the mean
public record Group(long size, double mean, double squares) {

    /// @param sum of all
    /// @param about the sum of the squared distances to `centre`, a number near the mean
    public static Group of(long size, double sum, double about, double centre) {
        if (size == 0) {
            return new Group(0, 0, 0);
        }
        double mean = sum / size;
        return new Group(size, mean, Math.max(0, about - size * (mean - centre) * (mean - centre)));
    }
}
