package io.tasuki.sandbox.hubspot.control;

import io.tasuki.sandbox.control.ControlledState;
import io.tasuki.sandbox.hubspot.calls.RecordView;
import io.tasuki.sandbox.hubspot.state.CrmRecord;
import io.tasuki.sandbox.hubspot.state.ObjectTable;
import io.tasuki.sandbox.hubspot.state.Origin;
import io.tasuki.sandbox.hubspot.state.Portal;
import io.tasuki.sandbox.hubspot.state.Writes;
import io.tasuki.sandbox.hubspot.wire.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The portal as the control endpoints see it: `id`, `createdAt`, `updatedAt`, `archived` and every property.
public final class HubSpotState implements ControlledState {

    private final Portal portal;
    private final RecordView view;

    public HubSpotState(Portal portal) {
        this.portal = portal;
        this.view = new RecordView(portal);
    }

    @Override
    public Map<String, @Nullable Object> read(String object, String id) {
        synchronized (portal) {
            ObjectTable table = table(object);
            return view.whole(table, record(table, id));
        }
    }

    @Override
    public Stream<Map<String, @Nullable Object>> list(String object, boolean withDeleted) {
        synchronized (portal) {
            ObjectTable table = table(object);
            List<CrmRecord> records = new ArrayList<>(table.from(0, false));
            if (withDeleted) {
                records.addAll(table.from(0, true));
                records.sort((one, other) -> Long.compare(one.id, other.id));
            }
            return records.stream().map(record -> view.whole(table, record)).toList().stream();
        }
    }

    @Override
    public void patch(String object, String id, Map<String, @Nullable Object> fields, String by) {
        synchronized (portal) {
            ObjectTable table = table(object);
            CrmRecord record = record(table, id);
            portal.writes().update(table, record, check(table, record, fields), Origin.of(by));
        }
    }

    @Override
    public String create(String object, Map<String, @Nullable Object> fields, String by) {
        synchronized (portal) {
            ObjectTable table = table(object);
            CrmRecord record = portal.writes().create(table, check(table, null, fields), Origin.of(by));
            return Long.toString(record.id);
        }
    }

    /// Into the recycle bin, as a person's delete does.
    @Override
    public void delete(String object, String id, String by) {
        synchronized (portal) {
            ObjectTable table = table(object);
            CrmRecord record = table.find(id).orElseThrow(() -> absent(table, id));
            portal.writes().archive(table, record);
        }
    }

    @Override
    public void restore(String object, String id, String by) {
        synchronized (portal) {
            ObjectTable table = table(object);
            portal.writes().restore(table, table.findArchived(id).orElseThrow(() -> absent(table, id)));
        }
    }

    @Override
    public void merge(String object, String winner, String loser, String by) {
        synchronized (portal) {
            ObjectTable table = table(object);
            CrmRecord kept = table.find(winner).orElseThrow(() -> absent(table, winner));
            CrmRecord gone = table.find(loser).filter(other -> other != kept).orElseThrow(() -> absent(table, loser));
            portal.writes().merge(table, kept, gone);
        }
    }

    /// Stamps `count` records with one moment, as imports and month-end jobs do: those that are there first, then new
    /// ones.
    void flood(String object, int count, Map<String, @Nullable Object> fields) {
        synchronized (portal) {
            ObjectTable table = table(object);
            portal.writes().flood(table, check(table, null, fields), count);
        }
    }

    /// Without a trace, as for a person who asks to be forgotten.
    void erase(String object, String id) {
        synchronized (portal) {
            ObjectTable table = table(object);
            portal.writes().erase(table, record(table, id));
        }
    }

    /// Edits from outside are never refused for their value, only for a property that is not there.
    private Writes.Checked check(ObjectTable table, @Nullable CrmRecord record, Map<String, @Nullable Object> fields) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        fields.forEach((name, value) -> values.put(name, value == null ? null : String.valueOf(value)));
        try {
            return portal.writes().check(table, record, values, Origin.PERSON);
        } catch (Refusal refused) {
            throw new IllegalArgumentException(refused.problem().message(), refused);
        }
    }

    private ObjectTable table(String object) {
        return portal.find(object)
                .orElseThrow(() -> new NoSuchElementException("there is no object \"" + object + "\""));
    }

    private static CrmRecord record(ObjectTable table, String id) {
        return table.find(id).or(() -> table.findArchived(id)).orElseThrow(() -> absent(table, id));
    }

    private static NoSuchElementException absent(ObjectTable table, String id) {
        return new NoSuchElementException(
                "there is no record " + id + " in " + table.type().name());
    }
}
