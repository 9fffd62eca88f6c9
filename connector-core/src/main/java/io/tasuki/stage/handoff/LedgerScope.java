package io.tasuki.stage.handoff;

import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.List;
import java.util.stream.Stream;

/// What of the ledger may differ now that some records are dirty: leads, and the ties of deals.
///
/// A deal counts for one lead, so where one lead changes, all leads in reach of its deals may change their ties.
final class LedgerScope {

    private LedgerScope() {}

    /// Fills `ledger_lead`, `retied_deal`, and `retied_lead` with the leads those deals are tied to until now, and points
    /// the views that the ledger is made from at them.
    static void find(Session session, HandoffSettings settings) {
        session.execute(load("scope_leads"));
        for (ObjectName object : readFrom(settings)) {
            session.execute(load("scope_company_leads"), object.connection(), object.object());
        }
        settings.rules().forEach(rule -> deals(session, rule));
        session.script(load("scope_some"));
        session.execute(load("scope_deals"));
        session.execute(load("retied_lead"));
        session.script(load("scope_some_deals"));
    }

    static boolean isEmpty(Session session) {
        return session.query("select not exists (from ledger_lead)", row -> row.truth(1)).getFirst();
    }

    // Persons among these do no harm: nobody has a person for a company.
    private static List<ObjectName> readFrom(HandoffSettings settings) {
        Stream<FieldPath> fields = Stream.of(
                        settings.attributes().stream()
                                .filter(attribute -> attribute.source() != AttributeRule.Source.LINE_ITEMS)
                                .flatMap(attribute -> attribute.fields().stream()),
                        settings.signs().stream().map(SignRule::field),
                        settings.definition().fields().stream())
                .flatMap(some -> some);
        // Activities that only tell of promises change nothing in the ledger, but what has to be written.
        Stream<ObjectName> others = Stream.concat(settings.definition().objects().stream(), settings.evidence().stream());
        return Stream.concat(fields.map(FieldPath::object), others)
                .distinct()
                .toList();
    }

    // Where deals hand leads over, a deal that changes may be a handoff more or less.
    private static void deals(Session session, HandoffRule rule) {
        if (rule instanceof HandoffRule.DealCreated deal) {
            session.execute(load("scope_told_deals"), deal.object().connection(), deal.object().object());
            session.execute(load("scope_deal_leads"), deal.object().connection(), deal.object().toString());
        }
    }

    private static String load(String name) {
        return Sql.load(LedgerScope.class, name);
    }
}
