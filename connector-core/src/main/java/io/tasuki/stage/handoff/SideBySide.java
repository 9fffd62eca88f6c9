package io.tasuki.stage.handoff;

import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.List;

/// Puts the attributes of a handoff side by side in `handoff_level`, ten in a row: a column alone is counted in its
/// compressed form, and a handoff is looked up once for all of them.
final class SideBySide {

    private static final int WIDTH = 10;

    // Their values have to fit into the engine's memory: it takes ten times as long over what it has to put aside.
    private static final long SLICE = 500_000;

    private SideBySide() {}

    /// Does so with all of `handoff_attribute`; `handoff_level` and `attribute_place` are empty.
    static void all(Session session, List<AttributeRule> rules) {
        List<String> names = rules.stream().map(AttributeRule::name).distinct().toList();
        session.append("attribute_place", rows -> {
            for (int i = 0; i < names.size(); i++) {
                rows.row(names.get(i), i / WIDTH, i % WIDTH);
            }
        });
        session.script(load("levelled_all"));
        write(session);
    }

    /// Does so again with the handoffs of the leads in `changed_lead`, under the same settings.
    static void changed(Session session) {
        session.script(load("levelled_changed"));
        write(session);
    }

    private static void write(Session session) {
        long slices = 1 + session.query(load("levelled_count"), row -> row.number(1)).getFirst() / SLICE;
        for (long slice = 0; slice < slices; slice++) {
            session.execute(load("handoff_level"), slices, slice);
        }
    }

    private static String load(String name) {
        return Sql.load(SideBySide.class, name);
    }
}
