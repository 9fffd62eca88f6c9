package io.tasuki.stage.plan;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordReader.LiveRecord;
import io.tasuki.model.ObjectName;
import io.tasuki.store.RowAppender;
import io.tasuki.store.Session;
import io.tasuki.store.Store;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings live values of CRM records into `live_value`, where SQL compares them.
public final class LiveValues {

    private LiveValues() {}

    /// Forgets what was read before.
    public static void clear(Session session) {
        session.execute("delete from live_value");
    }

    /// Reads the records and adds what stands in their fields. A record that is gone, or lives on as another one
    /// after a merge, adds nothing.
    public static void read(Store store, CrmAdapter adapter, ObjectName object, Collection<String> ids, List<String> fields)
            throws CrmException {
        Map<String, LiveRecord> live = adapter.records().read(object.object(), ids, fields);
        store.change(session -> session.append("live_value", rows -> {
            for (String id : ids) {
                Optional<LiveRecord> record = Optional.ofNullable(live.get(id)).filter(found -> found.id().equals(id));
                if (record.isPresent()) {
                    append(rows, object, record.get(), fields);
                }
            }
        }));
    }

    private static void append(RowAppender rows, ObjectName object, LiveRecord record, List<String> fields)
            throws SQLException {
        for (String field : fields) {
            rows.row(object.connection(), object.object(), record.id(), field, record.values().get(field), record.locked());
        }
    }
}
