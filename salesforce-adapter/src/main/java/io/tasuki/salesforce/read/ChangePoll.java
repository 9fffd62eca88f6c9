package io.tasuki.salesforce.read;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordSink;
import io.tasuki.salesforce.api.QueryCalls;
import io.tasuki.salesforce.api.SalesforceApi;
import io.tasuki.salesforce.api.Soql;
import io.tasuki.salesforce.api.Window;
import io.tasuki.salesforce.bulk.BulkCalls;
import io.tasuki.salesforce.bulk.ResultPages;
import io.tasuki.salesforce.read.CursorState.Sliced;
import io.tasuki.salesforce.read.CursorState.Within;
import io.tasuki.salesforce.schema.SalesforceSchema;
import io.tasuki.salesforce.settings.SalesforceSettings;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads one window of one object's changes, by the way that suits it.
///
/// | the window | way |
/// |---|---|
/// | has few rows | a query, page by page |
/// | has many | jobs; then a query for what lies in the recycle bin |
/// | is too much for the CRM at once | its earlier half |
/// | of an object whose fields fill no address | a narrow query, and the values by id |
final class ChangePoll {

    private static final Logger LOG = LoggerFactory.getLogger(ChangePoll.class);

    private final QueryCalls queries;
    private final BulkWalk.Bulk bulk;
    private final SalesforceSchema schema;
    private final SalesforceSettings settings;

    ChangePoll(SalesforceApi api, SalesforceSchema schema) {
        this.queries = new QueryCalls(api);
        this.schema = schema;
        this.settings = api.settings();
        BulkCalls calls = new BulkCalls(api);
        this.bulk =
                new BulkWalk.Bulk(calls, new ResultPages(calls, settings.bulkPageRows()), new FailureReason(queries));
    }

    /// @param end DONE, STOPPED or OBJECT_GONE
    /// @param until what stands before it is read and checkpointed when the end is DONE
    record Outcome(WalkEnd end, Instant until) {}

    Outcome read(PollRequest request, CursorState start, RecordSink sink) throws CrmException {
        Reading reading = new Reading(request, sink);
        Outcome first = reading.from(start);
        if (first.end() != WalkEnd.FIELD_GONE) {
            return first;
        }
        // Somebody removed or hid a field since we asked which there are: ask again, and go on without it.
        schema.forget(request.object());
        LOG.warn("{} has lost a field since it was described; it is described again", request.object());
        Outcome again = reading.from(
                start instanceof Sliced(Window window, Window slice, var ticket)
                        ? new Sliced(window, slice, Optional.empty())
                        : start);
        if (again.end() == WalkEnd.FIELD_GONE) {
            throw new CrmException.Unreadable("object " + request.object() + " refuses fields that it shows");
        }
        return again;
    }

    /// One window, whatever way it takes.
    private final class Reading {

        private final PollRequest request;
        private final RecordSink sink;
        private boolean byQueryOnly;
        private boolean wide;

        Reading(PollRequest request, RecordSink sink) {
            this.request = request;
            this.sink = sink;
        }

        Outcome from(CursorState state) throws CrmException {
            CursorState at = state;
            while (true) {
                Optional<Harvest> harvest = harvest(at);
                if (harvest.isEmpty()) {
                    return new Outcome(WalkEnd.OBJECT_GONE, window(at).to());
                }
                at = chosen(at, harvest.get());
                WalkEnd end = at instanceof Sliced sliced
                        ? new BulkWalk(bulk, (RowHarvest) harvest.get(), sink).from(sliced)
                        : new WindowWalk(queries, shaped(harvest.get(), (Within) at), sink)
                                .from((Within) at, mostRows(harvest.get()));
                Optional<CursorState> next = after(end, at, harvest.get());
                if (next.isEmpty()) {
                    return new Outcome(end, window(at).to());
                }
                at = next.get();
            }
        }

        // An object that this user does not have tells nothing: without lead tracking there is no LeadHistory.
        private Optional<Harvest> harvest(CursorState at) throws CrmException {
            Optional<Instant> from =
                    at instanceof Within within ? within.window().from() : Optional.empty();
            return Harvests.of(request, schema, from.map(begin -> begin.plus(settings.overlap())));
        }

        private CursorState chosen(CursorState at, Harvest harvest) throws CrmException {
            if (at instanceof Within(Window window, var position, boolean bin)
                    && position.isEmpty()
                    && !bin
                    && window.from().isEmpty()
                    && suitsJobs(harvest)
                    && isLong(harvest, window)) {
                return new Sliced(window, window, Optional.empty());
            }
            return at;
        }

        // A window that cannot even be counted is a long one.
        private boolean isLong(Harvest harvest, Window window) throws CrmException {
            OptionalLong rows = queries.count(Soql.count(harvest.object(), harvest.stamp(), window));
            return rows.isEmpty() || rows.getAsLong() > settings.bulkFromRows();
        }

        private boolean suitsJobs(Harvest harvest) {
            return !byQueryOnly && harvest instanceof RowHarvest rows && rows.suitsFiles();
        }

        private long mostRows(Harvest harvest) {
            return suitsJobs(harvest) ? settings.bulkFromRows() : Long.MAX_VALUE;
        }

        private Harvest shaped(Harvest harvest, Within at) {
            return harvest instanceof RowHarvest rows && (wide || !QueryCalls.fits(rows.soql(at)))
                    ? new WideRows(rows, queries)
                    : harvest;
        }

        /// Where reading goes on; empty when the walk's end is the reading's.
        private Optional<CursorState> after(WalkEnd end, CursorState at, Harvest harvest) throws CrmException {
            return switch (end) {
                case STOPPED, FIELD_GONE, OBJECT_GONE -> Optional.empty();
                case DONE -> at instanceof Sliced sliced ? afterJobs(sliced, (RowHarvest) harvest) : Optional.empty();
                case TOO_MANY -> Optional.of(new Sliced(window(at), window(at), Optional.empty()));
                case REFUSED -> {
                    byQueryOnly = true;
                    yield Optional.of(new Within(window(at), Optional.empty(), false));
                }
                case TOO_LONG -> {
                    demand(!wide, harvest, "too long an address");
                    wide = true;
                    yield Optional.of(at);
                }
                case TOO_MUCH -> Optional.of(halved((Within) at, harvest));
            };
        }

        private Optional<CursorState> afterJobs(Sliced sliced, RowHarvest rows) {
            if (rows.hasBin()) {
                return Optional.of(new Within(sliced.window(), Optional.empty(), true));
            }
            sink.checkpoint(new CursorState.Settled(sliced.window().to()).cursor());
            return Optional.empty();
        }

        private Within halved(Within at, Harvest harvest) throws CrmException {
            Optional<Window> half = at.window().firstHalf();
            demand(half.isPresent(), harvest, "too much within two minutes");
            return new Within(half.orElse(at.window()), at.position(), at.bin());
        }

        private void demand(boolean claim, Harvest harvest, String problem) throws CrmException {
            if (!claim) {
                throw new CrmException.Unreadable("a query on " + harvest.object() + " asks for " + problem);
            }
        }

        private Window window(CursorState at) {
            return switch (at) {
                case Within within -> within.window();
                case Sliced sliced -> sliced.window();
                case CursorState.Fresh fresh -> throw new IllegalStateException("no window yet");
                case CursorState.Settled settled -> throw new IllegalStateException("no window any more");
            };
        }
    }
}
