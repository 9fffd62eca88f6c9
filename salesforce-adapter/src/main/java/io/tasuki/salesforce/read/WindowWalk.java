package io.tasuki.salesforce.read;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordSink;
import io.tasuki.salesforce.api.QueryCalls;
import io.tasuki.salesforce.api.QueryCalls.QueryReply;
import io.tasuki.salesforce.api.QueryPage;
import io.tasuki.salesforce.api.QueryRecord;
import io.tasuki.salesforce.read.CursorState.Within;
import java.util.List;
import java.util.Optional;

/// Reads one window page by page and checkpoints behind every page.
final class WindowWalk {

    private final QueryCalls calls;
    private final Harvest harvest;
    private final RecordSink sink;

    WindowWalk(QueryCalls calls, Harvest harvest, RecordSink sink) {
        this.calls = calls;
        this.harvest = harvest;
        this.sink = sink;
    }

    /// @param mostRows when the window has more of them, it is left as it is
    WalkEnd from(Within start, long mostRows) throws CrmException {
        Within at = start;
        Tally tally = new Tally();
        QueryReply reply = calls.query(harvest.soql(at));
        while (reply instanceof QueryReply.Page(QueryPage page)) {
            if (page.total() > mostRows && at.position().isEmpty()) {
                return WalkEnd.TOO_MANY;
            }
            harvest.deliver(page.records(), sink);
            tally.add(page);
            if (page.next().isEmpty()) {
                tally.demandWhole(harvest.object());
                sink.checkpoint(new CursorState.Settled(at.window().to()).cursor());
                return WalkEnd.DONE;
            }
            at = behind(page.records(), at);
            if (sink.checkpoint(at.cursor()) == RecordSink.Directive.STOP) {
                return WalkEnd.STOPPED;
            }
            reply = more(page.next().get(), at, tally);
        }
        return refused(reply);
    }

    // A locator lives two days at most; the same rows can be asked for behind the last one read.
    private QueryReply more(String locator, Within at, Tally tally) throws CrmException {
        QueryReply reply = calls.more(locator);
        if (reply instanceof QueryReply.Refused(String code) && code.equals("INVALID_QUERY_LOCATOR")) {
            tally.startAnew();
            return calls.query(harvest.soql(at));
        }
        return reply;
    }

    private Within behind(List<QueryRecord> records, Within before) throws CrmException {
        return records.isEmpty()
                ? before
                : new Within(before.window(), Optional.of(harvest.position(records.getLast())), before.bin());
    }

    private WalkEnd refused(QueryReply reply) throws CrmException {
        String code = reply instanceof QueryReply.Refused refused ? refused.code() : "";
        return WalkEnd.of(code)
                .orElseThrow(() -> new CrmException.Unreadable("a query on " + harvest.object() + " answered " + code));
    }

    /// Counts what one query delivers against what it promised: a short page alone means nothing.
    private static final class Tally {

        private long promised = -1;
        private long counted;

        void add(QueryPage page) {
            promised = promised < 0 ? page.total() : promised;
            counted += page.records().size();
        }

        void startAnew() {
            promised = -1;
            counted = 0;
        }

        void demandWhole(String object) throws CrmException {
            if (counted < promised) {
                throw new CrmException.Unreadable(
                        "a query on " + object + " promised " + promised + " records and delivered " + counted);
            }
        }
    }
}
