package io.tasuki.sandbox.hubspot.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// A rolling window that lets a number of calls through; not safe for many threads.
final class Window {

    private final Duration length;
    private final Deque<Instant> admitted = new ArrayDeque<>();

    Window(Duration length) {
        this.length = length;
    }

    /// Whether one of `calls` calls is left.
    boolean admit(Instant now, int calls) {
        if (left(now, calls) == 0) {
            return false;
        }
        admitted.addLast(now);
        return true;
    }

    int left(Instant now, int calls) {
        Instant start = now.minus(length);
        // Calls from the future are those before somebody set the clock back.
        admitted.removeIf(at -> !at.isAfter(start) || at.isAfter(now));
        return Math.max(0, calls - admitted.size());
    }
}
