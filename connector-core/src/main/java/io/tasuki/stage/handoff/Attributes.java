package io.tasuki.stage.handoff;

import io.tasuki.model.FieldPath;
import io.tasuki.stage.handoff.AttributeRule.Source;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.List;

/// Reads the attributes of the handoffs whose part of the ledger is made, each from the first of its fields that held
/// something, and tells what became of the value after the handoff.
final class Attributes {

    private final Session session;
    private final List<AttributeRule> rules;

    Attributes(Session session, List<AttributeRule> rules) {
        this.session = session;
        this.rules = rules;
    }

    /// What the leads' records and companies say, at the moments of `handoff_sight`.
    void ofLeads() {
        rules.stream().filter(rule -> rule.source() != Source.LINE_ITEMS).forEach(this::ofLead);
    }

    private void ofLead(AttributeRule rule) {
        session.script(load("attribute_value"));
        for (int place = 0; place < rule.fields().size(); place++) {
            FieldReading reading = new FieldReading(session, new FieldTable(rule.fields().get(place)));
            reading.versions();
            session.execute(load("attribute_value_read"), place);
            if (rule.current()) {
                reading.present();
                session.execute(load("attribute_value_present"), place);
            }
        }
        new Labels(rule.map(), rule.bands()).writeLevels(session);
        session.execute(load("handoff_attribute"), rule.name(), rule.current());
    }

    /// What the line items say of the deals that count for handoffs of the leads in `changed_lead`: where ties are made,
    /// they may change for more leads than those whose part is.
    void ofLineItems() {
        List<AttributeRule> sold = rules.stream().filter(rule -> rule.source() == Source.LINE_ITEMS).toList();
        if (!sold.isEmpty()) {
            session.execute(load("sold_handoff"));
            sold.forEach(this::ofLineItems);
        }
    }

    private void ofLineItems(AttributeRule rule) {
        session.script(load("attribute_value"));
        for (int place = 0; place < rule.fields().size(); place++) {
            FieldPath field = rule.fields().get(place);
            FieldTable table = new FieldTable(field);
            if (table.landed(session)) {
                session.execute(table.statement("attribute_value_sold"), place, table.connection(), table.object());
            }
        }
        new Labels(rule.map(), rule.bands()).writeLevels(session);
        session.execute(load("sold_clear"), rule.name());
        session.execute(load("handoff_sold"), rule.name());
    }

    private static String load(String name) {
        return Sql.load(Attributes.class, name);
    }
}
