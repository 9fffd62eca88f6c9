package io.tasuki.crm.fake;

import static java.util.Comparator.comparingLong;

import io.tasuki.crm.ChangeFeed;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.FieldVersion;
import io.tasuki.crm.LinkSet;
import io.tasuki.crm.Pass;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordSink;
import io.tasuki.crm.RecordSink.Directive;
import io.tasuki.crm.RecordStamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Tells changes in the order in which they happened; a cursor is the number of the last change told.
final class FakeChangeFeed implements ChangeFeed {

    static final int PAGE = 20;

    private final FakeCrm crm;
    private final FakeCalls calls;

    FakeChangeFeed(FakeCrm crm, FakeCalls calls) {
        this.crm = crm;
        this.calls = calls;
    }

    @Override
    public List<Cursor> begin(PollRequest request) throws CrmException {
        calls.call(request.object());
        // The second look only has to find what happens from now on; the first pass tells all that is there.
        return List.of(
                cursor(Pass.CHANGES, 0),
                cursor(Pass.SECOND_LOOK, crm.lastChange()),
                cursor(Pass.LINKS, 0),
                cursor(Pass.ARCHIVED, 0));
    }

    @Override
    public void poll(PollRequest request, Cursor cursor, RecordSink sink) throws CrmException {
        long since = number(cursor);
        boolean more = true;
        while (more) {
            calls.call(request.object());
            failIfTold();
            List<FakeRecord> page = page(request.object(), place(cursor.pass()), since);
            if (page.isEmpty()) {
                return;
            }
            tell(request, cursor.pass(), page, sink);
            since = place(cursor.pass()).applyAsLong(page.getLast());
            more = sink.checkpoint(cursor(cursor.pass(), since)) == Directive.GO_ON && page.size() == PAGE;
        }
    }

    private void failIfTold() throws CrmException {
        if (crm.strikes(FakeFault.CURSOR_LOST)) {
            throw new CrmException.CursorLost("the cursor is no longer known");
        }
        if (crm.strikes(FakeFault.UNREADABLE)) {
            throw new CrmException.Unreadable("the answer is no page");
        }
    }

    private static ToLongFunction<FakeRecord> place(Pass pass) {
        return switch (pass) {
            case CHANGES, SECOND_LOOK, COMPUTED, ID_SWEEP -> record -> record.alive() ? record.changed : 0;
            case LINKS -> record -> record.linked;
            case ARCHIVED -> record -> record.alive() ? 0 : record.left;
        };
    }

    private List<FakeRecord> page(String object, ToLongFunction<FakeRecord> place, long since) {
        synchronized (crm) {
            return crm.object(object).records.values().stream()
                    .filter(record -> place.applyAsLong(record) > since)
                    .sorted(comparingLong(place))
                    .limit(PAGE)
                    .toList();
        }
    }

    private void tell(PollRequest request, Pass pass, List<FakeRecord> page, RecordSink sink) {
        switch (pass) {
            case CHANGES, COMPUTED, ID_SWEEP -> page.forEach(record -> tellRow(request, record, sink));
            case SECOND_LOOK -> tellUnseen(request, page, sink);
            case LINKS -> page.forEach(record -> tellLinks(request, record, sink));
            case ARCHIVED -> page.forEach(record -> tellRemoval(request, record, sink));
        }
    }

    private void tellUnseen(PollRequest request, List<FakeRecord> page, RecordSink sink) {
        List<RecordStamp> stamps = page.stream().map(record -> new RecordStamp(record.id, record.modifiedAt)).toList();
        List<RecordStamp> unseen = sink.unseen(request.object(), stamps);
        page.stream()
                .filter(record -> unseen.contains(new RecordStamp(record.id, record.modifiedAt)))
                .forEach(record -> tellRow(request, record, sink));
    }

    private void tellRow(PollRequest request, FakeRecord record, RecordSink sink) {
        synchronized (crm) {
            crm.countRead(request.object());
            List<@Nullable String> values = request.fields().stream().<@Nullable String>map(record::value).toList();
            sink.row(new CrmRow(request.object(), record.id, record.createdAt, record.modifiedAt, values));
            request.historyFields().forEach(field -> tellHistory(request.object(), record, field, sink));
        }
    }

    private static void tellHistory(String object, FakeRecord record, String field, RecordSink sink) {
        record.history.stream()
                .filter(former -> former.field().equals(field))
                .map(former -> new FieldVersion(
                        object, record.id, field, since(record, former.since()), former.value(), "property_history"))
                .forEach(sink::version);
    }

    private static Optional<Instant> since(FakeRecord record, Instant moment) {
        return moment.equals(record.createdAt) ? Optional.empty() : Optional.of(moment);
    }

    private void tellLinks(PollRequest request, FakeRecord record, RecordSink sink) {
        synchronized (crm) {
            record.links.forEach((to, links) -> sink.links(new LinkSet(request.object(), record.id, to, links)));
        }
    }

    private static void tellRemoval(PollRequest request, FakeRecord record, RecordSink sink) {
        Instant at = record.removedAt.orElseThrow();
        record.mergedInto.ifPresentOrElse(
                winner -> sink.merged(request.object(), record.id, winner, at),
                () -> sink.removed(request.object(), record.id, at));
    }

    private static Cursor cursor(Pass pass, long change) {
        return new Cursor(pass, "change " + change);
    }

    private static long number(Cursor cursor) throws CrmException {
        if (!cursor.state().matches("change [0-9]+")) {
            throw new CrmException.CursorLost("not a cursor of this CRM");
        }
        return Long.parseLong(cursor.state().substring("change ".length()));
    }
}
