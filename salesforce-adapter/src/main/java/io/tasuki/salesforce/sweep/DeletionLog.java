package io.tasuki.salesforce.sweep;

import io.tasuki.crm.CrmException;
import io.tasuki.salesforce.api.MergeTrail;
import io.tasuki.salesforce.api.QueryCalls;
import io.tasuki.salesforce.sweep.DeletionCalls.Deletion;
import io.tasuki.salesforce.sweep.DeletionCalls.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The CRM's log of deletions, which outlives an emptied recycle bin. Where the log does not reach back to the last
/// sweep, all ids are gone through instead.
final class DeletionLog implements Sweep {

    private static final Duration EVERY = Duration.ofDays(1);

    /// It goes back fifteen days; an hour is left for clocks that differ.
    private static final Duration REACH = Duration.ofDays(15).minusHours(1);

    /// Minutes are all it knows, and it lags.
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final Duration SHORTEST = Duration.ofMinutes(2);

    private final DeletionCalls calls;
    private final IdSweep ids;
    private final MergeTrail merges;

    DeletionLog(DeletionCalls calls, QueryCalls queries, IdSweep ids) {
        this.calls = calls;
        this.ids = ids;
        this.merges = new MergeTrail(queries);
    }

    @Override
    public Duration every(String object) {
        return EVERY;
    }

    @Override
    public SweepState step(Scene scene, SweepState state) throws CrmException {
        if (state.ids()) {
            SweepState next = ids.step(scene, state);
            return next.under() ? next : state.done(EVERY);
        }
        Instant from = state.from().minus(OVERLAP);
        if (from.isBefore(state.to().minus(REACH))) {
            return state.at("");
        }
        return read(scene, state, from, state.to());
    }

    private SweepState read(Scene scene, SweepState state, Instant from, Instant to) throws CrmException {
        return switch (calls.deleted(scene.object(), from, to)) {
            case Reply.Log log -> told(scene, state, log, from, to);
            case Reply.Refused(String code) when code.equals("EXCEEDED_ID_LIMIT") -> half(scene, state, from, to);
            // Some objects keep no log: the id sweep is all there is.
            case Reply.Refused refused -> state.done(EVERY);
        };
    }

    private SweepState half(Scene scene, SweepState state, Instant from, Instant to) throws CrmException {
        Duration length = Duration.between(from, to);
        return length.compareTo(SHORTEST) < 0 ? state.at("") : read(scene, state, from, from.plus(length.dividedBy(2)));
    }

    private SweepState told(Scene scene, SweepState state, Reply.Log log, Instant from, Instant to)
            throws CrmException {
        tell(scene, log.deletions());
        if (log.since().filter(since -> since.isAfter(from.plus(OVERLAP))).isPresent()) {
            return state.at("");
        }
        if (to.isBefore(state.to())) {
            return state.toldUntil(to);
        }
        SweepState done = state.done(EVERY);
        // The next sweep begins where this one's log ended, be it before now.
        Instant until = log.until().filter(covered -> covered.isBefore(to)).orElse(to);
        return SweepState.idle(until, done.to());
    }

    // What was undeleted since is alive; what was merged away says into which record.
    private void tell(Scene scene, List<Deletion> deletions) throws CrmException {
        List<String> deleted = deletions.stream().map(Deletion::id).toList();
        Set<String> alive = ids.alive(scene.object(), deleted);
        Map<String, String> winners = scene.schema().field(MergeTrail.MASTER).isPresent()
                ? merges.winners(scene.object(), deleted)
                : Map.of();
        for (Deletion deletion : deletions) {
            if (!alive.contains(deletion.id())) {
                Optional.ofNullable(winners.get(deletion.id()))
                        .ifPresent(winner -> scene.sink().merged(scene.object(), deletion.id(), winner, deletion.at()));
                scene.sink().removed(scene.object(), deletion.id(), deletion.at());
            }
        }
    }
}
