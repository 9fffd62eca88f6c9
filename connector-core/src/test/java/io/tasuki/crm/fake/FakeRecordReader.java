package io.tasuki.crm.fake;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads what stands in the fake CRM now.
final class FakeRecordReader implements RecordReader {

    private final FakeCrm crm;
    private final FakeCalls calls;

    FakeRecordReader(FakeCrm crm, FakeCalls calls) {
        this.crm = crm;
        this.calls = calls;
    }

    @Override
    public Map<String, LiveRecord> read(String object, Collection<String> ids, List<String> fields) throws CrmException {
        Map<String, LiveRecord> live = new LinkedHashMap<>();
        List<String> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += FakeAdapter.MAXIMUM_READ) {
            calls.call(object);
            readOnce(object, all.subList(from, Math.min(all.size(), from + FakeAdapter.MAXIMUM_READ)), fields, live);
        }
        return live;
    }

    private void readOnce(String object, List<String> ids, List<String> fields, Map<String, LiveRecord> live) {
        synchronized (crm) {
            FakeObject records = crm.object(object);
            for (String id : ids) {
                if (records.knows(id) && records.surviving(id).alive()) {
                    crm.countRead(object);
                    live.put(id, live(records, records.surviving(id), fields));
                }
            }
        }
    }

    private static LiveRecord live(FakeObject object, FakeRecord record, List<String> fields) {
        Map<String, String> values = new LinkedHashMap<>();
        fields.stream().filter(object.fields::containsKey).forEach(field -> values.put(field, record.value(field)));
        return new LiveRecord(record.id, values, record.locked);
    }

    @Override
    public int callsFor(int ids, int fields) {
        return Math.ceilDiv(ids, FakeAdapter.MAXIMUM_READ);
    }
}
