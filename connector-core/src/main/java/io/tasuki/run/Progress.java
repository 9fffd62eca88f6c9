package io.tasuki.run;

import java.util.OptionalLong;

/// Hears how far long work is; called by one thread at a time, often.
@FunctionalInterface
public interface Progress {

    /// @param what the work in a few words, for instance `poll marketing.contacts`
    /// @param total empty when nobody knows it yet
    void step(String what, long done, OptionalLong total);

    /// Hears and says nothing.
    static Progress silent() {
        return (what, done, total) -> {};
    }
}
