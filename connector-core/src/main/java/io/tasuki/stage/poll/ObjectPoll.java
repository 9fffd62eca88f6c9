package io.tasuki.stage.poll;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.Finding;
import io.tasuki.crm.Finding.Severity;
import io.tasuki.crm.Pass;
import io.tasuki.store.Store;
import io.tasuki.time.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One object's poll within one run: all its passes, and what to do when one fails.
final class ObjectPoll {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final int MOST_WAITS = 5;

    private final Landing.Place place;
    private final Store store;
    private final Time time;
    private final CrmAdapter adapter;
    private final PollTarget target;
    private final PollControl control;
    private final List<Finding> problems = new ArrayList<>();
    private final Set<Pass> caughtUp = EnumSet.noneOf(Pass.class);

    private Optional<FieldSelection> selected = Optional.empty();
    private PollReport.Landed landed = PollReport.Landed.NOTHING;
    private int waits;
    private boolean begunAnew;

    ObjectPoll(Landing.Place place, CrmAdapter adapter, PollTarget target, PollControl control) {
        this.place = place;
        this.store = place.store();
        this.time = place.time();
        this.adapter = adapter;
        this.target = target;
        this.control = control;
    }

    enum Ending {
        CAUGHT_UP,
        BROKEN_OFF,
        STOPPED
    }

    /// What to do after a call has failed.
    private enum Next {
        TRY_AGAIN,
        LEAVE_OBJECT,
        STOP_RUN
    }

    PollReport.Landed landed() {
        return landed;
    }

    List<Finding> problems() {
        return List.copyOf(problems);
    }

    Ending run() {
        while (!control.stopRequested()) {
            try {
                return poll();
            } catch (CrmException problem) {
                switch (recover(problem)) {
                    case TRY_AGAIN -> {}
                    case LEAVE_OBJECT -> {
                        return Ending.BROKEN_OFF;
                    }
                    case STOP_RUN -> {
                        return Ending.STOPPED;
                    }
                }
            }
        }
        return Ending.STOPPED;
    }

    private Ending poll() throws CrmException {
        FieldSelection fields = selection();
        SavedCursors saved = new SavedCursors(target.name(), fields.hash());
        List<Cursor> known = store.read(saved::load);
        for (Cursor cursor : known.isEmpty() ? begin(fields, saved) : known) {
            if (!caughtUp.contains(cursor.pass()) && !poll(fields, saved, cursor)) {
                return Ending.STOPPED;
            }
            caughtUp.add(cursor.pass());
        }
        return Ending.CAUGHT_UP;
    }

    private FieldSelection selection() throws CrmException {
        if (selected.isEmpty()) {
            FieldSelection fields = FieldSelection.of(target, adapter.schema(target.name().object()));
            problems.addAll(fields.missing());
            store.change(session -> RecordTables.prepare(session, target));
            selected = Optional.of(fields);
        }
        return selected.get();
    }

    private List<Cursor> begin(FieldSelection fields, SavedCursors saved) throws CrmException {
        List<Cursor> cursors = adapter.changes().begin(fields.request());
        return store.write(session -> {
            saved.begin(session, cursors, control.moment());
            return saved.load(session);
        });
    }

    /// @return false when the pass was stopped before it had caught up
    private boolean poll(FieldSelection fields, SavedCursors saved, Cursor cursor) throws CrmException {
        Landing landing = new Landing(place, target, fields, saved, control);
        try {
            adapter.changes().poll(fields.request(), cursor, landing);
            landing.passEnded();
        } catch (CrmException problem) {
            landing.passBroke();
            throw problem;
        } finally {
            landed = landed.plus(landing.landed());
            problems.addAll(landing.doubts());
        }
        return !landing.stopped();
    }

    private Next recover(CrmException problem) {
        return switch (problem) {
            case CrmException.Throttled throttled -> waitUntil(throttled);
            case CrmException.BudgetSpent spent -> {
                report("budget_spent", spent, "run again after " + spent.until() + ", or raise the allowance");
                yield Next.STOP_RUN;
            }
            case CrmException.Unavailable unavailable -> leave("unavailable", unavailable, "the next run goes on where this one ended");
            case CrmException.AccessDenied denied -> leave("access_denied", denied, "give the connection's user: " + denied.missing());
            case CrmException.CursorLost lost -> beginAnew(lost);
            case CrmException.Unreadable unreadable -> leave(
                    "unreadable", unreadable, "run `doctor`; if it finds nothing, report this message to the project");
        };
    }

    private Next waitUntil(CrmException.Throttled throttled) {
        Duration wait = Duration.between(time.now(), throttled.notBefore());
        if (waits >= MOST_WAITS || wait.compareTo(LONGEST_WAIT) > 0) {
            return leave("throttled", throttled, "the next run goes on where this one ended; poll less often if this repeats");
        }
        waits++;
        return paused(wait) ? Next.TRY_AGAIN : Next.STOP_RUN;
    }

    private boolean paused(Duration wait) {
        try {
            time.pause(wait);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    // What was removed while the cursor was lost is found by the passes that compare, not by this new beginning.
    private Next beginAnew(CrmException.CursorLost lost) {
        if (begunAnew) {
            return leave("cursor_lost", lost, "the next run begins this object anew");
        }
        begunAnew = true;
        caughtUp.clear();
        store.change(session -> SavedCursors.forget(session, target.name()));
        return Next.TRY_AGAIN;
    }

    private Next leave(String check, CrmException problem, String remedy) {
        report(check, problem, remedy);
        return Next.LEAVE_OBJECT;
    }

    private void report(String check, CrmException problem, String remedy) {
        problems.add(new Finding(Severity.ERROR, check, String.valueOf(problem.getMessage()), remedy));
    }
}
