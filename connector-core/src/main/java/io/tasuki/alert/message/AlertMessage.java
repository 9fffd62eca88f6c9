package io.tasuki.alert.message;

import io.tasuki.alert.condition.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that one look found new. The event id stays the same however often the message is sent.
///
/// @param event [#CHANGED] or [#TEST]
/// @param createdAt by this machine's clock
/// @param severity the worst that was raised or is worse; `resolved` when nothing was
/// @param counts how many changes of each sort there are, and how many alerts are open now
/// @param changes the worst first, not more than are wanted in one message
/// @param leftOut how many changes are not among them
public record AlertMessage(
        String eventId,
        String event,
        Instant createdAt,
        String severity,
        Counts counts,
        List<Change> changes,
        int leftOut) {

    public static final String CHANGED = "alerts.changed";
    public static final String TEST = "alerts.test";

    private static final Comparator<Change> WORST_FIRST = Comparator.comparing(
                    (Change change) -> change.change() == Step.RESOLVED)
            .thenComparing(Change::severity, Comparator.reverseOrder())
            .thenComparing(Change::change);

    public AlertMessage {
        changes = List.copyOf(changes);
    }

    public record Counts(long raised, long worsened, long eased, long resolved, long open) {}

    /// @param open how many alerts are open after these changes
    /// @param most how many changes a message tells one by one
    public static AlertMessage of(String eventId, Instant createdAt, List<Change> changes, long open, int most) {
        List<Change> told = changes.stream().sorted(WORST_FIRST).limit(most).toList();
        return new AlertMessage(
                eventId, CHANGED, createdAt, worst(changes), counts(changes, open), told, changes.size() - told.size());
    }

    /// One that only shows that messages arrive.
    public static AlertMessage test(String eventId, Instant createdAt) {
        return new AlertMessage(eventId, TEST, createdAt, "test", new Counts(0, 0, 0, 0, 0), List.of(), 0);
    }

    private static String worst(List<Change> changes) {
        Optional<Severity> worst = changes.stream()
                .filter(change -> change.change() != Step.RESOLVED)
                .map(Change::severity)
                .max(Comparator.naturalOrder());
        return worst.map(Severity::word).orElse("resolved");
    }

    private static Counts counts(List<Change> changes, long open) {
        Map<Step, Long> counts = new EnumMap<>(Step.class);
        changes.forEach(change -> counts.merge(change.change(), 1L, Long::sum));
        return new Counts(
                counts.getOrDefault(Step.RAISED, 0L),
                counts.getOrDefault(Step.WORSENED, 0L),
                counts.getOrDefault(Step.EASED, 0L),
                counts.getOrDefault(Step.RESOLVED, 0L),
                open);
    }
}
