package io.tasuki.http;

import java.time.Duration;

/// An allowance that calls draw on: never more than `calls` begin within any stretch of `window`.
///
/// @param name how a [Call] names it
public record Budget(String name, int calls, Duration window) {

    public Budget {
        if (calls < 1 || !window.isPositive()) {
            throw new IllegalArgumentException("budget " + name + " must allow at least one call in some time");
        }
    }
}
