package io.tasuki.attribution.model;

/// Shares the credit of one journey among its touches, by their places alone.
@FunctionalInterface
public interface Rule {

    /// @return one weight for each touch, none negative, summing to 1 up to rounding
    double[] weights(Journey journey);
}
