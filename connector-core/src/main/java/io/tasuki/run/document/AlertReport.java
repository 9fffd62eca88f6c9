package io.tasuki.run.document;

import io.tasuki.alert.OpenAlert;
import io.tasuki.alert.channel.Delivery.Trial;
import io.tasuki.alert.channel.Outbox.Fare;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The `alerts` document.
///
/// @param since since when somebody is told, by the CRMs' clock; null: not yet
/// @param open the worst and oldest first
/// @param channels how each of the configuration fares
/// @param tests what became of test messages; empty when none were asked for
public record AlertReport(@Nullable Instant since, List<OpenAlert> open, List<Fare> channels, List<Trial> tests) {

    public AlertReport {
        open = List.copyOf(open);
        channels = List.copyOf(channels);
        tests = List.copyOf(tests);
    }

    /// False when a message waits, or of test messages, when one was not taken.
    public boolean arrived() {
        return tests.isEmpty()
                ? channels.stream().allMatch(channel -> channel.waiting() == 0)
                : tests.stream().allMatch(test -> test.problem() == null);
    }
}
