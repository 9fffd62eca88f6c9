package io.tasuki.attribution.touch;

import io.tasuki.model.FieldPath;
import io.tasuki.stage.poll.RecordTables;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.ZoneId;

/// Finds every touch of every lead.
public final class Touches {

    private final Session session;
    private final String zone;

    private Touches(Session session, ZoneId zone) {
        this.session = session;
        this.zone = zone.getId();
    }

    /// Fills the session's table `touch`, one row for each lead and touch, in no order. The neutral views, links and the
    /// ledger's macros must exist.
    ///
    /// @param zone where a date without a time begins
    public static void find(Session session, TouchSettings settings, ZoneId zone) {
        Touches touches = new Touches(session, zone);
        session.script(load("touch"));
        touches.ofCampaigns();
        settings.activities().forEach(touches::ofActivities);
        settings.fields().forEach(touches::ofFields);
    }

    private void ofCampaigns() {
        session.execute(load("touch_campaign"), zone);
    }

    private void ofActivities(ActivityTouches touches) {
        session.script(load("touch_type"));
        touches.types().stream()
                .sorted()
                .forEach(type -> session.execute("insert into touch_type values (?)", type));
        session.execute(
                load("touch_activity"), touches.name(), touches.object().connection(), touches.object().object());
    }

    private void ofFields(FieldTouches touches) {
        session.script(load("touch_value"));
        values("", touches.dating());
        touches.told().forEach(this::values);
        session.execute(
                load("touch_field"),
                touches.name(),
                touches.dating().object().connection(),
                touches.dating().object().object(),
                touches.dating().field(),
                touches.at().isPresent(),
                touches.told().containsKey(FieldTouches.CHANNEL),
                zone);
    }

    private void values(String word, FieldPath field) {
        session.execute(
                load("touch_value_told"), word, field.object().connection(), field.object().object(), field.field());
        if (RecordTables.landed(session, field)) {
            session.execute(
                    load("touch_value_landed")
                            .replace("{table}", RecordTables.current(field.object()))
                            .replace("{field}", Sql.quoted(field.field())),
                    word);
        }
    }

    private static String load(String name) {
        return Sql.load(Touches.class, name);
    }
}
