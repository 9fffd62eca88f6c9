package io.tasuki.sandbox.hubspot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// A rolling window that lets a number of calls through; not safe for many threads.
final class Window {

    private final int calls;
    private final Duration length;
    private final Deque<Instant> admitted = new ArrayDeque<>();

    Window(int calls, Duration length) {
        this.calls = calls;
        this.length = length;
    }

    boolean admit(Instant now) {
        if (left(now) == 0) {
            return false;
        }
        admitted.addLast(now);
        return true;
    }

    int left(Instant now) {
        Instant start = now.minus(length);
        // Calls from the future are those before somebody set the clock back.
        admitted.removeIf(at -> !at.isAfter(start) || at.isAfter(now));
        return calls - admitted.size();
    }
}
