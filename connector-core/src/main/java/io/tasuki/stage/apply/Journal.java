package io.tasuki.stage.apply;

import io.tasuki.crm.WriteOutcome;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The journal of field writes: intent and before-image before anything is sent, the outcome afterwards.
final class Journal {

    private static final State INTENDED = new State("intended", null, null);

    private final Store store;

    Journal(Store store) {
        this.store = store;
    }

    void intend(Batch batch, ApplyRequest request) {
        store.change(session -> append(session, batch, request, INTENDED));
    }

    /// Writes down changes that need not be sent, or cannot be.
    void note(Batch batch, ApplyRequest request, String state, @Nullable String reason) {
        if (!batch.changes().isEmpty()) {
            store.change(session -> append(session, batch, request, new State(state, reason, null)));
        }
    }

    /// Takes back intents that were certainly not carried out.
    void withdraw(Batch batch) {
        store.change(session -> session.execute(Sql.load(Journal.class, "withdraw"), batch.id(), lines(batch)));
    }

    /// Takes back every intent of a batch that is left, and tells which.
    Batch withdrawRest(Batch batch) {
        Set<List<String>> left = store.write(session -> {
            Set<List<String>> open = new HashSet<>(session.query(
                    Sql.load(Journal.class, "meant"), row -> List.of(row.text(1), row.text(2)), batch.id(), lines(batch)));
            session.execute(Sql.load(Journal.class, "withdraw"), batch.id(), lines(batch));
            return open;
        });
        return batch.only(change -> left.contains(List.of(change.id(), change.field())));
    }

    /// Refuses what was meant, on the word of the CRM that it is wrong.
    void refuse(Batch batch, String reason, Instant now) {
        store.change(session ->
                settle(session, batch, new State("refused", reason, false), lines(batch), now));
    }

    /// Means again what was refused for now.
    void reopen(Batch batch) {
        store.change(session -> session.execute(Sql.load(Journal.class, "reopen"), batch.id(), lines(batch)));
    }

    private static String lines(Batch batch) {
        return String.join("\n", batch.ids());
    }

    void pend(Batch batch, String handle) {
        store.change(session -> session.execute(
                Sql.load(Journal.class, "pend"), handle, batch.id(), lines(batch)));
    }

    /// Writes down what became of a batch that was sent. What is in doubt stays meant.
    void settle(Batch batch, List<WriteOutcome> outcomes, Instant now) {
        List<String> ids = batch.ids();
        if (outcomes.size() != ids.size()) {
            throw new IllegalStateException(
                    batch.object() + ": " + outcomes.size() + " outcomes for " + ids.size() + " updates");
        }
        Map<State, StringBuilder> byState = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            byState.computeIfAbsent(state(outcomes.get(i)), state -> new StringBuilder()).append(ids.get(i)).append('\n');
        }
        store.change(session -> byState.forEach((state, some) -> settle(session, batch, state, some.toString(), now)));
    }

    private record State(String name, @Nullable String reason, @Nullable Boolean retryable) {

        @Nullable Instant settledAt(Instant now) {
            return equals(INTENDED) ? null : now;
        }
    }

    private static State state(WriteOutcome outcome) {
        return switch (outcome) {
            case WriteOutcome.Applied applied -> new State("applied", null, null);
            case WriteOutcome.AlreadySo alreadySo -> new State("already_so", null, null);
            case WriteOutcome.Refused refused -> new State("refused", refused.reason(), refused.retryable());
            case WriteOutcome.Stale stale -> new State("stale", null, null);
            case WriteOutcome.InDoubt inDoubt -> INTENDED;
        };
    }

    private static void settle(Session session, Batch batch, State state, String ids, Instant now) {
        session.execute(
                Sql.load(Journal.class, "settle"),
                state.name(),
                state.reason(),
                state.retryable(),
                state.settledAt(now),
                batch.id(),
                ids.stripTrailing());
    }

    private static void append(Session session, Batch batch, ApplyRequest request, State state) {
        session.append("field_write", rows -> {
            for (Change change : batch.changes()) {
                rows.row(
                        batch.id(),
                        request.runId(),
                        batch.object().connection(),
                        batch.object().object(),
                        change.id(),
                        change.field(),
                        change.kind(),
                        change.oldValue(),
                        change.newValue(),
                        state.name(),
                        null,
                        state.reason(),
                        state.retryable(),
                        false,
                        request.now(),
                        state.settledAt(request.now()),
                        request.planId(),
                        change.origin().rule(),
                        change.origin().model().orElse(null),
                        change.origin().reverts().orElse(null));
            }
        });
    }
}
