package io.tasuki.store;

import java.util.List;

/// Brings the tables of a store up to the version this program knows.
final class Migrations {

    private static final List<String> STEPS = List.of(
            "V1__ledger", "V2__score", "V3__export", "V4__training", "V5__judged", "V6__record_page", "V7__alert",
            "V8__handoff_level", "V9__landed_field");

    private Migrations() {}

    /// @return how many steps were taken
    static int run(Session session) {
        session.script("create table if not exists schema_version (step varchar not null)");
        List<String> done = session.query("select step from schema_version", row -> row.text(1));
        if (!STEPS.containsAll(done)) {
            throw new IllegalStateException("the store was written by a newer version of this program; use that version, or another store");
        }
        List<String> missing = STEPS.stream().filter(step -> !done.contains(step)).toList();
        for (String step : missing) {
            session.script(Sql.load(Migrations.class, "migration/" + step));
            session.execute("insert into schema_version values (?)", step);
        }
        return missing.size();
    }
}
