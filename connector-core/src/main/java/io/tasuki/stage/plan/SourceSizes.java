package io.tasuki.stage.plan;

import io.tasuki.model.ObjectName;
import io.tasuki.stage.poll.RecordTables;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How much each source of outcomes holds, so that one that comes back empty is noticed before it empties our fields.
///
/// A source of a handful of records may lose most of them; only when nothing is left of it, that is worth a doubt.
public final class SourceSizes {

    private static final long A_HANDFUL = 20;

    private final List<ObjectName> objects;

    /// @param objects those whose records decide outcomes
    public SourceSizes(List<ObjectName> objects) {
        this.objects = List.copyOf(objects);
    }

    /// @param maximumShrink the share of what was there that may be lost between two complete runs
    public List<ShrunkenSource> shrunken(Session session, double maximumShrink) {
        Map<String, Long> now = now(session);
        return session
                .query(
                        "select source, size from source_size order by source",
                        row -> new ShrunkenSource(row.text(1), row.number(2), now.getOrDefault(row.text(1), 0L)))
                .stream()
                .filter(source -> suspicious(source, maximumShrink))
                .toList();
    }

    private static boolean suspicious(ShrunkenSource source, double maximumShrink) {
        boolean tells = source.now() == 0 || source.before() >= A_HANDFUL;
        return tells && source.before() - source.now() > maximumShrink * source.before();
    }

    /// To be called when a run is complete: later runs compare with what is there now.
    public void remember(Session session) {
        Map<String, Long> now = now(session);
        if (now.equals(known(session))) {
            return;
        }
        session.execute("delete from source_size");
        session.append("source_size", rows -> {
            for (Map.Entry<String, Long> source : now.entrySet()) {
                rows.row(source.getKey(), source.getValue());
            }
        });
    }

    private static Map<String, Long> known(Session session) {
        Map<String, Long> known = new TreeMap<>();
        session.stream("select source, size from source_size", row -> known.put(row.text(1), row.number(2)));
        return known;
    }

    private Map<String, Long> now(Session session) {
        Map<String, Long> sizes = new TreeMap<>();
        objects.forEach(object -> {
            long size = records(session, object);
            if (size > 0) {
                sizes.put(object.toString(), size);
            }
        });
        session.stream(Sql.load(SourceSizes.class, "link_size"), row -> sizes.put(row.text(1), row.number(2)));
        return sizes;
    }

    private static long records(Session session, ObjectName object) {
        return session.query(
                        Sql.load(SourceSizes.class, "source_size").replace("{table}", RecordTables.current(object)),
                        row -> row.number(1))
                .getFirst();
    }
}
