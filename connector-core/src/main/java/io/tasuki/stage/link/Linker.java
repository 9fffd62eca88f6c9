package io.tasuki.stage.link;

import io.tasuki.model.ObjectName;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.List;
import java.util.Optional;

/// Joins the records of all connections into leads.
///
/// 1. Records that became one another by merge or conversion are one candidate.
/// 2. A candidate with a living record of `leads.from` is a lead; for every other connection, the first match rule
///    that finds anybody decides.
/// 3. Two candidates for one lead, or one candidate for two leads, are ambiguous: listed, never joined.
/// 4. A deleted record joins nothing; one that was merged away still belongs to its candidate.
///
/// The work is a row of set statements, one per `.sql` file, whose temporary tables feed the next.
public final class Linker {

    private Linker() {}

    /// Rebuilds `lead`, `lead_record` and `ambiguous_record` from the landed records.
    public static LinkReport link(Session session, LinkSettings settings) {
        run(session, "scope_all");
        find(session, settings);
        run(session, "clear");
        store(session);
        run(session, "done");
        return report(session, settings);
    }

    /// Does the same as [#link] where only the dirty records have changed since it was last done, at a cost in
    /// proportion to them. The leads that may differ are in the temporary table `relinked_lead` afterwards.
    ///
    /// @return empty when so much has changed that nothing was done: link all
    public static Optional<LinkReport> relink(Session session, LinkSettings settings) {
        if (!LinkScope.find(session)) {
            return Optional.empty();
        }
        if (!LinkScope.isEmpty(session)) {
            run(session, "scope_some");
            find(session, settings);
            run(session, "clear_some");
            store(session);
            run(session, "relinked_lead");
            run(session, "done");
        }
        return Optional.of(report(session, settings));
    }

    private static void find(Session session, LinkSettings settings) {
        run(session, "lead_source");
        fill(session, "lead_source", settings.from());
        run(session, "pointer");
        run(session, "member");
        run(session, "candidate");
        claim(session, settings.match());
        group(session);
    }

    private static void fill(Session session, String table, List<ObjectName> objects) {
        for (ObjectName name : objects) {
            session.execute("insert into " + table + " values (?, ?)", name.connection(), name.object());
        }
    }

    private static void claim(Session session, List<MatchRule> rules) {
        run(session, "claim");
        for (int rank = 0; rank < rules.size(); rank++) {
            String statement =
                    switch (rules.get(rank)) {
                        case CRM_IDS -> "claim_crm_ids";
                        case EMAIL -> "claim_email";
                    };
            session.execute(Sql.load(Linker.class, statement), rank);
        }
        run(session, "drop_late_claims");
    }

    private static void group(Session session) {
        run(session, "grouping");
        run(session, "neighbour");
        String spread = Sql.load(Linker.class, "spread_labels");
        int changed;
        do {
            changed = session.execute(spread);
        } while (changed > 0);
        run(session, "verdict");
        run(session, "grouped");
        run(session, "witness");
    }

    private static void store(Session session) {
        run(session, "lead");
        run(session, "lead_record");
        run(session, "ambiguous_record");
    }

    private static LinkReport report(Session session, LinkSettings settings) {
        run(session, "deal_source");
        fill(session, "deal_source", settings.deals());
        return session.query(
                        Sql.load(Linker.class, "link_report"),
                        row -> new LinkReport(row.number(1), row.number(2), row.number(3), row.number(4)))
                .getFirst();
    }

    private static void run(Session session, String statement) {
        session.script(Sql.load(Linker.class, statement));
    }
}
