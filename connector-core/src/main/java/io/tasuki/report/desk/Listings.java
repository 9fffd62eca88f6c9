package io.tasuki.report.desk;

import io.tasuki.report.Figure;
import io.tasuki.report.Listing;
import io.tasuki.report.Listing.ListedRecord;
import io.tasuki.report.Row.Cell;
import io.tasuki.report.Value;
import io.tasuki.stage.poll.RecordLinks;
import io.tasuki.store.Row;
import io.tasuki.store.Session;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The lists of records that numbers name, each by a short id of its own: what a key is made of may be a stranger's text.
public final class Listings {

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, Listing> filled = new HashMap<>();
    private final RecordLinks pages;
    // A record stands in many lists.
    private final Map<String, Optional<URI>> links = new HashMap<>();
    private final String prefix;

    /// @param prefix what their ids begin with
    Listings(RecordLinks pages, String prefix) {
        this.pages = pages;
        this.prefix = prefix;
    }

    /// What a query tells of one record beside its listing, the total and its address.
    @FunctionalInterface
    public interface Columns {
        List<Value> read(Row row) throws SQLException;
    }

    /// The id of the listing of a key, the same whenever it is asked for.
    public String id(String key) {
        return ids.computeIfAbsent(key, unknown -> prefix + (ids.size() + 1));
    }

    /// Reads listings from a query whose rows are the listing's key, its total and a record's address, then what is told of
    /// it; rows of one listing follow each other, the newest first.
    ///
    /// @param columns ids of what is told
    public void read(Session session, String sql, List<String> columns, Columns values) {
        Map<String, List<ListedRecord>> records = new LinkedHashMap<>();
        Map<String, Long> totals = new HashMap<>();
        session.stream(sql, row -> {
            String key = row.text(1);
            totals.put(key, row.number(2));
            records.computeIfAbsent(key, fresh -> new ArrayList<>())
                    .add(new ListedRecord(row.text(3), links.computeIfAbsent(row.text(3), pages::link).orElse(null), values.read(row)));
        });
        records.forEach((key, listed) ->
                filled.put(key, new Listing(id(key), Objects.requireNonNull(totals.get(key)), columns, listed)));
    }

    /// True when there is a number that names the listing of this key.
    boolean named(String key) {
        return ids.containsKey(key);
    }

    /// How many records stand behind a key; 0 when none was read.
    public long total(String key) {
        Listing listing = filled.get(key);
        return listing == null ? 0 : listing.total();
    }

    /// The id of the listing of a key, whose records have been read; null: there are none.
    public @Nullable String listing(String key) {
        return total(key) == 0 ? null : id(key);
    }

    /// How many records stand behind a key, with their listing.
    public Cell cell(String key) {
        return new Cell(new Value.Count(total(key)), listing(key));
    }

    public Figure figure(String id, String key) {
        return new Figure(id, new Value.Count(total(key)), null, null, listing(key));
    }

    /// All of them, in the order in which numbers named them.
    List<Listing> all() {
        return ids.keySet().stream()
                .map(key -> Objects.requireNonNull(filled.get(key), key))
                .toList();
    }
}
