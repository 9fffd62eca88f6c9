package io.tasuki.sandbox.hubspot.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Changes that the search index does not show yet: it holds those records as they were, or not at all.
final class SearchLag {

    private record Late(Instant shownAt, Optional<CrmRecord> before) {}

    private final Map<Long, Late> late = new HashMap<>();

    void made(CrmRecord record, Instant now, Duration lag) {
        note(record.id, Optional.empty(), now, lag);
    }

    /// To be told before the record changes.
    void changing(CrmRecord record, Instant now, Duration lag) {
        if (!lag.isZero() || !late.isEmpty()) {
            note(record.id, Optional.of(record.copy()), now, lag);
        }
    }

    /// What the index showed it goes on showing.
    private void note(long id, Optional<CrmRecord> before, Instant now, Duration lag) {
        if (lag.isZero()) {
            late.remove(id);
            return;
        }
        Late known = late.get(id);
        boolean stillLate = known != null && known.shownAt().isAfter(now);
        late.put(
                id,
                new Late(
                        now.plus(lag), stillLate ? Objects.requireNonNull(known).before() : before));
    }

    /// True when a search shows all there is.
    boolean isOver(Instant now) {
        late.values().removeIf(change -> !change.shownAt().isAfter(now));
        return late.isEmpty();
    }

    /// What a search may find of these live records.
    Stream<CrmRecord> shown(Collection<CrmRecord> candidates, Instant now) {
        return isOver(now)
                ? candidates.stream()
                : Stream.concat(
                        candidates.stream().filter(record -> !late.containsKey(record.id)),
                        late.values().stream().flatMap(change -> change.before().stream()));
    }
}
