package io.tasuki.hubspot;

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

/// A sink that keeps everything; it holds the rows it was told, so that none is read twice.
public final class Pushed implements RowByRow {

    public final List<CrmRow> rows = new ArrayList<>();
    public final List<FieldVersion> versions = new ArrayList<>();
    public final List<LinkSet> links = new ArrayList<>();
    public final List<String> removed = new ArrayList<>();
    public final List<String> merged = new ArrayList<>();
    public final List<Cursor> checkpoints = new ArrayList<>();

    private final Set<String> met = new HashSet<>();
    private final Set<RecordStamp> held = new HashSet<>();

    @Override
    public void row(CrmRow row) {
        rows.add(row);
        held.add(new RecordStamp(row.id(), row.modifiedAt()));
    }

    @Override
    public void version(FieldVersion version) {
        versions.add(version);
    }

    @Override
    public void links(LinkSet set) {
        links.add(set);
    }

    @Override
    public void removed(String object, String id, Instant at) {
        removed.add(id);
    }

    @Override
    public void merged(String object, String loser, String winner, Instant at) {
        merged.add(loser + ">" + winner);
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
        return held.stream()
                .filter(stamp -> stamp.modifiedAt().isBefore(sweep))
                .map(RecordStamp::id)
                .filter(id -> !met.contains(id) && !removed.contains(id))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Directive checkpoint(Cursor cursor) {
        checkpoints.add(cursor);
        return Directive.GO_ON;
    }
}
