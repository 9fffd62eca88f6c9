package io.tasuki.salesforce.read;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordSink;
import io.tasuki.salesforce.api.QueryCalls;
import io.tasuki.salesforce.api.QueryRecord;
import io.tasuki.salesforce.wire.Parts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rows of an object with more fields than an address can name: a narrow query tells which rows there are, and their
/// values are asked for by id, where the fields stand in the body.
///
/// A row that has changed in between is left to the next window, which its new stamp belongs to.
record WideRows(RowHarvest rows, QueryCalls calls) implements Harvest {

    private static final int MOST_VALUES = 200_000;
    private static final int MOST_IDS = 2_000;
    private static final Set<String> NARROW = Set.of("Id", "CreatedDate", "IsDeleted", "MasterRecordId");

    @Override
    public String object() {
        return rows.object();
    }

    @Override
    public List<String> columns() {
        return rows.columns().stream()
                .filter(name -> name.equals(stamp()) || NARROW.contains(name))
                .toList();
    }

    @Override
    public String stamp() {
        return rows.stamp();
    }

    @Override
    public void deliver(List<QueryRecord> records, RecordSink sink) throws CrmException {
        int idsAtOnce = Math.clamp(MOST_VALUES / rows.columns().size(), 1, MOST_IDS);
        for (List<QueryRecord> part : Parts.of(records, idsAtOnce)) {
            rows.deliver(whole(part), sink);
        }
    }

    private List<QueryRecord> whole(List<QueryRecord> narrow) throws CrmException {
        Set<String> ids = new LinkedHashSet<>();
        for (QueryRecord record : narrow) {
            if (!RowHarvest.lies(record)) {
                ids.add(record.id());
            }
        }
        List<QueryRecord> whole =
                new ArrayList<>(narrow.stream().filter(RowHarvest::lies).toList());
        if (!ids.isEmpty()) {
            List<Optional<QueryRecord>> values = calls.retrieve(object(), ids, rows.columns());
            Set<String> asKnown = new LinkedHashSet<>();
            narrow.forEach(record -> asKnown.add(key(record)));
            values.stream()
                    .flatMap(Optional::stream)
                    .filter(record -> asKnown.contains(key(record)))
                    .forEach(whole::add);
        }
        return whole;
    }

    private String key(QueryRecord record) {
        return record.text("Id") + " " + record.text(stamp());
    }
}
