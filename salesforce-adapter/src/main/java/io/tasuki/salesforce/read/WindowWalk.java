package io.tasuki.salesforce.read;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordSink;
import io.tasuki.salesforce.api.Position;
import io.tasuki.salesforce.api.QueryCalls;
import io.tasuki.salesforce.api.QueryCalls.QueryReply;
import io.tasuki.salesforce.api.QueryPage;
import io.tasuki.salesforce.api.QueryRecord;
import io.tasuki.salesforce.api.Window;
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

    /// @param after where an earlier walk through this window stopped
    record Start(Window window, Optional<Position> after) {
        static Start of(Window window) {
            return new Start(window, Optional.empty());
        }
    }

    enum End {
        DONE,
        STOPPED,
        FIELD_GONE,
        OBJECT_GONE
    }

    End from(Start start) throws CrmException {
        Window window = start.window();
        Optional<Position> last = start.after();
        Tally tally = new Tally();
        QueryReply reply = calls.query(harvest.soql(window, last));
        while (reply instanceof QueryReply.Page(QueryPage page)) {
            harvest.deliver(page.records(), sink);
            tally.add(page);
            if (page.next().isEmpty()) {
                tally.demandWhole(harvest.object());
                sink.checkpoint(SalesforceChangeFeed.cursor(new CursorState.Settled(window.to())));
                return End.DONE;
            }
            last = lastOf(page.records(), last);
            if (last.isPresent() && checkpoint(window, last.get()) == RecordSink.Directive.STOP) {
                return End.STOPPED;
            }
            reply = more(page.next().get(), window, last, tally);
        }
        return refused(reply);
    }

    // A locator lives two days at most; the same rows can be asked for behind the last one read.
    private QueryReply more(String locator, Window window, Optional<Position> last, Tally tally) throws CrmException {
        QueryReply reply = calls.more(locator);
        if (reply instanceof QueryReply.Refused(String code) && code.equals("INVALID_QUERY_LOCATOR")) {
            tally.startAnew();
            return calls.query(harvest.soql(window, last));
        }
        return reply;
    }

    private RecordSink.Directive checkpoint(Window window, Position position) {
        return sink.checkpoint(SalesforceChangeFeed.cursor(new CursorState.Within(window, position)));
    }

    private Optional<Position> lastOf(List<QueryRecord> records, Optional<Position> before) throws CrmException {
        return records.isEmpty() ? before : Optional.of(harvest.position(records.getLast()));
    }

    private End refused(QueryReply reply) throws CrmException {
        String code = reply instanceof QueryReply.Refused refused ? refused.code() : "";
        return switch (code) {
            case "INVALID_FIELD" -> End.FIELD_GONE;
            case "INVALID_TYPE" -> End.OBJECT_GONE;
            default -> throw new CrmException.Unreadable("a query on " + harvest.object() + " answered " + code);
        };
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
