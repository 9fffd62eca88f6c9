package io.tasuki.app.live;

import io.tasuki.run.Progress;
import java.util.Optional;
import java.util.OptionalLong;

/// The last that was heard of the work under way.
public final class LatestStep implements Progress {

    private volatile Optional<Step> latest = Optional.empty();

    /// @param total empty when nobody knows it yet
    public record Step(String what, long done, OptionalLong total) {}

    @Override
    public void step(String what, long done, OptionalLong total) {
        latest = Optional.of(new Step(what, done, total));
    }

    /// What is done is of no interest any more.
    public void end() {
        latest = Optional.empty();
    }

    public Optional<Step> latest() {
        return latest;
    }
}
