package io.tasuki.stage.apply;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.plan.CallProblem;
import io.tasuki.stage.plan.LiveValues;
import io.tasuki.stage.plan.OwnFields;
import io.tasuki.store.Sql;
import io.tasuki.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Carries out one plan, batch by batch.
///
/// 1. A record that is refused never keeps others from being written.
/// 2. A call that fails as a whole leaves the rest of its connection for the next run; other connections go on.
public final class Applier {

    /// So many changes are carried over at once: a large plan takes no more memory than a small one.
    private static final int FOLDED_AT_ONCE = 2_000;

    private final Store store;
    private final Map<String, CrmAdapter> adapters;
    private final OwnFields fields;
    private final Journal journal;
    private final OpenWrites openWrites;

    /// @param adapters by connection
    public Applier(Store store, Map<String, CrmAdapter> adapters, OwnFields fields) {
        this.store = store;
        this.adapters = adapters;
        this.fields = fields;
        this.journal = new Journal(store);
        this.openWrites = new OpenWrites(store, adapters);
    }

    public ApplyResult apply(ApplyRequest request, ApplyControl control) {
        List<PlannedBatch> batches = PlannedBatch.of(store, request.planId());
        Course course = new Course(request, new FieldCreation(store, adapters, fields));
        if (!control.stopping()) {
            course.creation.create(request.planId(), course.problems);
        }
        long total = batches.stream().mapToLong(PlannedBatch::size).sum();
        long done = 0;
        long folded = 0;
        for (PlannedBatch planned : batches) {
            if (control.stopping()) {
                course.stopped = true;
                break;
            }
            take(planned, course, control);
            done += planned.size();
            control.progress(done, total);
            if (done - folded >= FOLDED_AT_ONCE) {
                openWrites.fold(request.now());
                folded = done;
            }
            // What is in the log is in memory too.
            store.checkpointIfLarge();
        }
        openWrites.fold(request.now());
        return result(course);
    }

    /// What one apply has come to so far.
    private static final class Course {
        final ApplyRequest request;
        final FieldCreation creation;
        final List<CallProblem> problems = new ArrayList<>();
        final Set<String> left = new HashSet<>();
        final Map<String, Sender> senders = new HashMap<>();
        long madeBefore;
        boolean stopped;

        Course(ApplyRequest request, FieldCreation creation) {
            this.request = request;
            this.creation = creation;
        }

        long inDoubt() {
            return senders.values().stream().mapToLong(Sender::inDoubt).sum();
        }
    }

    private void take(PlannedBatch planned, Course course, ApplyControl control) {
        String connection = planned.object().connection();
        if (course.left.contains(connection)) {
            return;
        }
        try {
            send(sendable(planned, course), course, control);
        } catch (CrmException problem) {
            CallProblem told = CallProblem.of(planned.object().toString(), problem);
            course.problems.add(told);
            course.stopped |= told.stops();
            course.left.add(connection);
        }
    }

    private void send(Batch batch, Course course, ApplyControl control) throws CrmException {
        Sender sender = course.senders.computeIfAbsent(
                batch.object().connection(),
                connection -> new Sender(adapter(batch.object()), journal, openWrites, course.request));
        for (Batch rest = batch; !rest.changes().isEmpty(); ) {
            if (control.stopping()) {
                course.stopped = true;
                return;
            }
            Batch piece = sender.next(rest);
            sender.send(piece);
            rest = rest.without(piece);
        }
    }

    /// The part of a planned batch that can be sent; its other changes are written down with their reason.
    private Batch sendable(PlannedBatch planned, Course course) throws CrmException {
        Batch whole = new Batch(planned.nameIn(course.request.runId()), planned.object(), planned.changes(store));
        course.madeBefore += planned.size() - whole.changes().size();
        Batch unmoved = course.request.checksLive() && !whole.changes().isEmpty() ? unmoved(planned, whole, course) : whole;
        Map<String, String> failures = course.creation.failures(planned.object());
        failures.forEach((field, reason) ->
                journal.note(unmoved.only(change -> change.field().equals(field)), course.request, "refused", reason));
        return unmoved.only(change -> !failures.containsKey(change.field()));
    }

    private Batch unmoved(PlannedBatch planned, Batch whole, Course course) throws CrmException {
        store.change(LiveValues::clear);
        LiveValues.read(store, adapter(whole.object()), whole.object(), whole.ids(), whole.fields());
        Map<String, List<Change>> verdicts = planned.compared(store);
        store.change(LiveValues::clear);
        for (String verdict : List.of("stale", "already_so")) {
            journal.note(whole.with(verdicts.getOrDefault(verdict, List.of())), course.request, verdict, null);
        }
        return whole.with(verdicts.getOrDefault("go", List.of()));
    }

    private ApplyResult result(Course course) {
        return store.read(session -> session.query(
                        Sql.load(Applier.class, "run_totals"),
                        row -> new ApplyResult(
                                row.number(1),
                                row.number(2) + course.madeBefore,
                                row.number(3),
                                row.number(4),
                                row.number(5) + course.inDoubt(),
                                row.number(6),
                                List.copyOf(course.problems),
                                course.stopped),
                        course.request.runId()))
                .getFirst();
    }

    private CrmAdapter adapter(ObjectName object) {
        CrmAdapter adapter = adapters.get(object.connection());
        if (adapter == null) {
            throw new IllegalArgumentException("no connection " + object.connection());
        }
        return adapter;
    }
}
