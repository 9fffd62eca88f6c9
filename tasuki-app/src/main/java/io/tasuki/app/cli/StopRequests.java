package io.tasuki.app.cli;

/// Hears when somebody wants the process to end.
@FunctionalInterface
public interface StopRequests {

    /// @param stop called once, from another thread, and must return soon
    void onStop(Runnable stop);

    /// Nobody ever asks.
    static StopRequests never() {
        return stop -> {};
    }
}
