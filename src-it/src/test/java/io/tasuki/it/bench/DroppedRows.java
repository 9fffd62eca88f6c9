package io.tasuki.it.bench;

import io.tasuki.crm.CrmRow;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.FieldVersion;
import io.tasuki.crm.LinkSet;
import io.tasuki.crm.RecordSink;
import io.tasuki.crm.RecordStamp;
import io.tasuki.crm.RowFile;
import java.time.Instant;
import java.util.List;

/// Counts rows and keeps nothing: what reading costs without any store behind it.
final class DroppedRows implements RecordSink {

    private long count;

    long count() {
        return count;
    }

    @Override
    public void row(CrmRow row) {
        count++;
    }

    @Override
    public long rows(RowFile file) {
        throw new UnsupportedOperationException("pages tell their rows one by one");
    }

    @Override
    public void version(FieldVersion version) {
        throw new UnsupportedOperationException("nobody asked for former values");
    }

    @Override
    public void links(LinkSet links) {
        throw new UnsupportedOperationException("only records are read");
    }

    @Override
    public void removed(String object, String id, Instant at) {
        throw new UnsupportedOperationException("nothing was removed");
    }

    @Override
    public void merged(String object, String loser, String winner, Instant at) {
        throw new UnsupportedOperationException("nothing was merged");
    }

    @Override
    public List<RecordStamp> unseen(String object, List<RecordStamp> stamps) {
        return stamps;
    }

    @Override
    public void met(String object, Instant sweep, List<String> ids) {
        throw new UnsupportedOperationException("no sweep was asked for");
    }

    @Override
    public List<String> unmet(String object, Instant sweep) {
        throw new UnsupportedOperationException("no sweep was asked for");
    }

    @Override
    public Directive checkpoint(Cursor cursor) {
        return Directive.GO_ON;
    }
}
