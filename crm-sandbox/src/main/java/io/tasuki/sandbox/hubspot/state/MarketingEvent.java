package io.tasuki.sandbox.hubspot.state;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// A webinar, a fair or the like, and who takes part. What is told of participants changes the event's counts, not its
/// own stamp.
public final class MarketingEvent {

    /// What a contact does about an event; only the present state is kept.
    public enum State {
        REGISTERED,
        ATTENDED,
        CANCELLED,
        NO_SHOW
    }

    /// @param createdAt when the contact's first state was told
    /// @param occurredAt when the present one began
    public record Participation(long id, long contactId, State state, Instant createdAt, Instant occurredAt) {}

    public final long id;
    public final Map<String, String> values;
    public final Instant createdAt;
    public final Instant updatedAt;
    private final Map<Long, Participation> participations = new LinkedHashMap<>();
    private final Map<State, Integer> counts = new EnumMap<>(State.class);

    /// @param values by the names of the API: `eventName`, `eventType`, `startDateTime` and so on
    public MarketingEvent(long id, Map<String, String> values, Instant createdAt, Instant updatedAt) {
        this.id = id;
        this.values = Map.copyOf(values);
        this.createdAt = createdAt;
        this.updatedAt = updatedAt;
    }

    public Map<Long, Participation> participations() {
        return participations;
    }

    /// Each state ever told counts: somebody who signed up, called off and signed up again did so twice.
    public int count(State state) {
        return counts.getOrDefault(state, 0);
    }

    /// A contact's state from now on; the first one makes the participation.
    public void tell(Participation told) {
        Participation known = participations.get(told.contactId());
        participations.put(
                told.contactId(),
                known == null
                        ? told
                        : new Participation(
                                known.id(), known.contactId(), told.state(), known.createdAt(), told.occurredAt()));
        counts.merge(told.state(), 1, Integer::sum);
    }
}
