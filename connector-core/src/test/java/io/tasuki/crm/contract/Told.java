package io.tasuki.crm.contract;

import io.tasuki.crm.CrmRow;
import io.tasuki.crm.Cursor;
import io.tasuki.crm.FieldVersion;
import io.tasuki.crm.LinkSet;
import io.tasuki.crm.RecordStamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A sink that remembers everything a feed tells.
final class Told implements RowByRow {

    final List<CrmRow> rows = new ArrayList<>();
    final List<FieldVersion> versions = new ArrayList<>();
    final List<LinkSet> links = new ArrayList<>();
    final Map<String, Instant> removed = new HashMap<>();
    final Map<String, String> merged = new HashMap<>();
    final List<Saved> checkpoints = new ArrayList<>();
    final List<RecordStamp> toldAgain = new ArrayList<>();

    private final Set<String> met = new HashSet<>();
    private final Set<RecordStamp> askedInVain = new HashSet<>();
    private final Set<RecordStamp> known = new HashSet<>();
    private final Directive directive;

    Told(Directive directive) {
        this.directive = directive;
    }

    /// Remembers nothing yet, but has seen what `former` had seen.
    Told(Directive directive, Told former) {
        this(directive);
        known.addAll(former.known);
    }

    /// A cursor, and how many rows had been told before it.
    record Saved(Cursor cursor, int rows) {}

    /// The last row told of each record.
    Map<String, CrmRow> latest() {
        Map<String, CrmRow> latest = new LinkedHashMap<>();
        rows.forEach(row -> latest.put(row.id(), row));
        return latest;
    }

    CrmRow latest(String id) {
        return rows.reversed().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    Optional<LinkSet> lastLinks(String fromId) {
        return links.reversed().stream().filter(set -> set.fromId().equals(fromId)).findFirst();
    }

    @Override
    public void row(CrmRow row) {
        RecordStamp stamp = new RecordStamp(row.id(), row.modifiedAt());
        rows.add(row);
        known.add(stamp);
        if (askedInVain.contains(stamp)) {
            toldAgain.add(stamp);
        }
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
        removed.put(id, at);
    }

    @Override
    public void merged(String object, String loser, String winner, Instant at) {
        merged.put(loser, winner);
    }

    @Override
    public List<RecordStamp> unseen(String object, List<RecordStamp> stamps) {
        stamps.stream().filter(known::contains).forEach(askedInVain::add);
        return stamps.stream().filter(stamp -> !known.contains(stamp)).toList();
    }

    @Override
    public void met(String object, Instant sweep, List<String> ids) {
        met.addAll(ids);
    }

    @Override
    public List<String> unmet(String object, Instant sweep) {
        return known.stream()
                .filter(stamp -> stamp.modifiedAt().isBefore(sweep))
                .map(RecordStamp::id)
                .filter(id -> !met.contains(id) && !removed.containsKey(id) && !merged.containsKey(id))
                .distinct()
                .toList();
    }

    @Override
    public Directive checkpoint(Cursor cursor) {
        checkpoints.add(new Saved(cursor, rows.size()));
        return directive;
    }
}
