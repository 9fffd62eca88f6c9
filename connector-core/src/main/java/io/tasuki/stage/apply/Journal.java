package io.tasuki.stage.apply;

import io.tasuki.crm.WriteOutcome;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    ///
    /// @return how many
    long withdraw(Batch batch) {
        return store.write(session ->
                (long) session.execute("delete from field_write where batch_id = ? and state = 'intended'", batch.id()));
    }

    void pend(Batch batch, String handle) {
        store.change(session -> session.execute(
                "update field_write set state = 'pending', ticket = ? where batch_id = ? and state = 'intended'",
                handle,
                batch.id()));
    }

    /// Writes down what became of a batch that was sent.
    ///
    /// @return true when an answer was lost, and the batch has to be read back
    boolean settle(Batch batch, List<WriteOutcome> outcomes, Instant now) {
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
        return byState.containsKey(INTENDED);
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
