package io.tasuki.alert;

import io.tasuki.alert.condition.Alert;
import io.tasuki.alert.condition.PromiseCondition;
import io.tasuki.alert.condition.Severity;
import io.tasuki.alert.message.AlertJson;
import io.tasuki.store.Row;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// The alerts that are open, as the store keeps them.
public final class OpenAlerts {

    private OpenAlerts() {}

    /// The worst and oldest first.
    public static List<OpenAlert> list(Session session) {
        return session.query(Sql.load(OpenAlerts.class, "open_alert"), OpenAlerts::read);
    }

    private static OpenAlert read(Row row) throws SQLException {
        return new OpenAlert(
                row.text(1),
                Severity.valueOf(row.text(2).toUpperCase(Locale.ROOT)),
                row.moment(3).orElse(Instant.EPOCH),
                row.moment(4).orElse(Instant.EPOCH),
                AlertJson.alert(row.text(5)));
    }

    static void keep(Session session, OpenAlert open) {
        session.execute(
                "insert or replace into alert values (?, ?, ?, ?, ?, ?)",
                open.subject(),
                open.severity().word(),
                open.since(),
                open.raisedAt(),
                open.alert().lead(),
                AlertJson.of(open.alert()));
    }

    static void close(Session session, String subject) {
        session.execute("delete from alert where subject = ?", subject);
    }

    /// Lets go of what nobody is told of any more; it does not count as resolved.
    static void forgetOld(Session session, Instant now) {
        session.execute("delete from alert where lead <> '' and since < ?", now.minus(PromiseCondition.TOLD_FOR));
    }
}
