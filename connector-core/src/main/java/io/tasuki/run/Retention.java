package io.tasuki.run;

import io.tasuki.run.configuration.RetentionSettings;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Forgets what is older than anybody wants to know. What is still open, or to be tried again, and the last plan stay.
final class Retention {

    private final RetentionSettings settings;

    Retention(RetentionSettings settings) {
        this.settings = settings;
    }

    /// @param now the CRM's now, by which everything was written down
    void forgetOld(Session session, Instant now) {
        session.execute(Sql.load(Retention.class, "old_writes"), now.minus(Duration.ofDays(settings.journalDays())));
        List<String> plans = session.query(
                Sql.load(Retention.class, "old_plans"),
                row -> row.text(1),
                now.minus(Duration.ofDays(settings.planDays())));
        if (!plans.isEmpty()) {
            List.of("plan_change", "plan_field", "plan")
                    .forEach(table -> session.execute(
                            "delete from " + table + " where plan_id in (select unnest(string_split(?, chr(10))))",
                            String.join("\n", plans)));
        }
    }
}
