package io.tasuki.salesforce;

import io.tasuki.crm.CrmRow;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.FieldVersion;
import io.tasuki.crm.LinkSet;
import io.tasuki.crm.RecordStamp;
import io.tasuki.crm.contract.RowByRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A sink that remembers what it is told, in words a test can compare.
public final class Heard implements RowByRow {

    public final List<CrmRow> rows = new ArrayList<>();
    public final List<FieldVersion> versions = new ArrayList<>();
    public final List<String> gone = new ArrayList<>();
    public final List<Cursor> checkpoints = new ArrayList<>();
    public final Set<RecordStamp> held = new HashSet<>();
    /// What the store holds alive when an id sweep asks.
    public final List<String> stored = new ArrayList<>();

    public final Set<String> met = new HashSet<>();
    private final int stopAtCheckpoint;

    public Heard() {
        this(Integer.MAX_VALUE);
    }

    public Heard(int stopAtCheckpoint) {
        this.stopAtCheckpoint = stopAtCheckpoint;
    }

    public List<String> ids() {
        return rows.stream().map(CrmRow::id).toList();
    }

    public Cursor lastCheckpoint() {
        return checkpoints.getLast();
    }

    @Override
    public void row(CrmRow row) {
        rows.add(row);
    }

    @Override
    public void version(FieldVersion version) {
        versions.add(version);
    }

    @Override
    public void links(LinkSet links) {
        throw new AssertionError("this CRM tells no links");
    }

    @Override
    public void removed(String object, String id, Instant at) {
        gone.add(id + " removed " + at);
    }

    @Override
    public void merged(String object, String loser, String winner, Instant at) {
        gone.add(loser + " into " + winner);
    }

    @Override
    public List<RecordStamp> unseen(String object, List<RecordStamp> stamps) {
        return stamps.stream().filter(stamp -> !held.contains(stamp)).toList();
    }

    @Override
    public void met(String object, Instant sweep, List<String> ids) {
        met.addAll(ids);
    }

    @Override
    public List<String> unmet(String object, Instant sweep) {
        return stored.stream().filter(id -> !met.contains(id)).toList();
    }

    @Override
    public Directive checkpoint(Cursor cursor) {
        checkpoints.add(cursor);
        return checkpoints.size() >= stopAtCheckpoint ? Directive.STOP : Directive.GO_ON;
    }
}
