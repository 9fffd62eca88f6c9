package io.tasuki.salesforce.read;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.RecordReader;
import io.tasuki.salesforce.api.MergeTrail;
import io.tasuki.salesforce.api.QueryCalls;
import io.tasuki.salesforce.api.QueryRecord;
import io.tasuki.salesforce.api.SalesforceApi;
import io.tasuki.salesforce.schema.SalesforceSchema;
import io.tasuki.salesforce.wire.Parts;
import io.tasuki.salesforce.write.Parents;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads live records by id, up to 2,000 a call, and follows those that were merged away to the survivor.
public final class SalesforceRecordReader implements RecordReader {

    public static final int MAXIMUM_READ = 2_000;

    private static final String ID = "Id";

    /// True on a lead that became a contact; the CRM refuses ordinary edits of it from then on.
    private static final String CONVERTED = "IsConverted";

    private final QueryCalls calls;
    private final SalesforceSchema schema;
    private final MergeTrail merges;
    private final Parents parents;

    /// @param parents is told the parent of each record on the way
    public SalesforceRecordReader(SalesforceApi api, SalesforceSchema schema, Parents parents) {
        this.calls = new QueryCalls(api);
        this.schema = schema;
        this.merges = new MergeTrail(calls);
        this.parents = parents;
    }

    @Override
    public Map<String, LiveRecord> read(String object, Collection<String> ids, List<String> fields)
            throws CrmException {
        if (ids.isEmpty()) {
            return Map.of();
        }
        ObjectSchema visible = schema.of(object);
        List<String> wanted = fields.stream()
                .filter(field -> visible.field(field).isPresent())
                .distinct()
                .toList();
        Set<String> distinct = new LinkedHashSet<>(ids);
        Map<String, LiveRecord> live = present(visible, distinct, wanted);
        if (live.size() < distinct.size() && visible.field(MergeTrail.MASTER).isPresent()) {
            addSurvivors(visible, distinct, wanted, live);
        }
        return live;
    }

    @Override
    public int callsFor(int ids, int fields) {
        return Math.ceilDiv(ids, MAXIMUM_READ);
    }

    private void addSurvivors(ObjectSchema visible, Set<String> ids, List<String> fields, Map<String, LiveRecord> live)
            throws CrmException {
        List<String> missing = ids.stream().filter(id -> !live.containsKey(id)).toList();
        Map<String, String> winners = merges.winners(visible.object(), missing);
        Map<String, LiveRecord> survivors = present(visible, new LinkedHashSet<>(winners.values()), fields);
        winners.forEach((loser, winner) ->
                Optional.ofNullable(survivors.get(winner)).ifPresent(record -> live.put(loser, record)));
    }

    private Map<String, LiveRecord> present(ObjectSchema visible, Set<String> ids, List<String> fields)
            throws CrmException {
        Set<String> asked = new LinkedHashSet<>(List.of(ID));
        asked.addAll(fields);
        visible.field(CONVERTED).ifPresent(field -> asked.add(field.name()));
        visible.field(Parents.FIELD).ifPresent(field -> asked.add(field.name()));
        Map<String, LiveRecord> live = new HashMap<>();
        for (List<String> part : Parts.of(ids, MAXIMUM_READ)) {
            List<Optional<QueryRecord>> records = calls.retrieve(visible.object(), part, asked);
            for (int i = 0; i < part.size(); i++) {
                String id = part.get(i);
                records.get(i).ifPresent(record -> {
                    live.put(id, live(record, id, fields));
                    parents.note(id, record.text(Parents.FIELD));
                });
            }
        }
        return live;
    }

    private static LiveRecord live(QueryRecord record, String askedId, List<String> fields) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : fields) {
            Optional.ofNullable(record.get(field)).ifPresent(value -> values.put(field, value));
        }
        String id = Optional.ofNullable(record.get(ID)).orElse(askedId);
        return new LiveRecord(id, values, record.text(CONVERTED).equals("true"));
    }
}
