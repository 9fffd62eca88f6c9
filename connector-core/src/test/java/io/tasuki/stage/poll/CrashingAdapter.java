package io.tasuki.stage.poll;

import io.tasuki.crm.ChangeFeed;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.FieldVersion;
import io.tasuki.crm.LinkSet;
import io.tasuki.crm.PassingAdapter;
import io.tasuki.crm.PollRequest;
import io.tasuki.crm.RecordSink;
import io.tasuki.crm.RecordStamp;
import io.tasuki.crm.RowFile;
import io.tasuki.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// Passes on what another adapter tells, and dies after some of it. Lets time pass at some checkpoints, so that the
/// engine merges there.
final class CrashingAdapter extends PassingAdapter {

    private final Random random;
    private final ManualTime time;
    private int left;

    CrashingAdapter(CrmAdapter inner, Random random, ManualTime time) {
        super(inner);
        this.random = random;
        this.time = time;
        this.left = random.nextInt(120);
    }

    /// The process is gone: nobody catches this, and no finally block may do anything useful.
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void tick() {
        left--;
        if (left < 0) {
            throw new Crash();
        }
    }

    @Override
    public ChangeFeed changes() {
        ChangeFeed feed = super.changes();
        return new ChangeFeed() {
            @Override
            public List<Cursor> begin(PollRequest request) throws CrmException {
                tick();
                return feed.begin(request);
            }

            @Override
            public void poll(PollRequest request, Cursor cursor, RecordSink sink) throws CrmException {
                tick();
                feed.poll(request, cursor, new CrashingSink(sink));
                tick();
            }
        };
    }

    private final class CrashingSink implements RecordSink {

        private final RecordSink sink;

        CrashingSink(RecordSink sink) {
            this.sink = sink;
        }

        @Override
        public void row(CrmRow row) {
            tick();
            sink.row(row);
        }

        @Override
        public long rows(RowFile file) throws CrmException {
            tick();
            return sink.rows(file);
        }

        @Override
        public void version(FieldVersion version) {
            tick();
            sink.version(version);
        }

        @Override
        public void links(LinkSet links) {
            tick();
            sink.links(links);
        }

        @Override
        public void removed(String object, String id, Instant at) {
            tick();
            sink.removed(object, id, at);
        }

        @Override
        public void merged(String object, String loser, String winner, Instant at) {
            tick();
            sink.merged(object, loser, winner, at);
        }

        @Override
        public List<RecordStamp> unseen(String object, List<RecordStamp> stamps) {
            return sink.unseen(object, stamps);
        }

        @Override
        public void met(String object, Instant sweep, List<String> ids) {
            tick();
            sink.met(object, sweep, ids);
        }

        @Override
        public List<String> unmet(String object, Instant sweep) {
            tick();
            return sink.unmet(object, sweep);
        }

        @Override
        public Directive checkpoint(Cursor cursor) {
            tick();
            if (random.nextBoolean()) {
                time.advance(Duration.ofSeconds(6));
            }
            return sink.checkpoint(cursor);
        }
    }
}
