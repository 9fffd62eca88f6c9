package io.tasuki.stage.handoff;

import static java.util.stream.Collectors.toMap;

import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Finds the handoffs of the leads whose part of the ledger is made: what each rule sees, then of the first one that sees
/// any, then who had the lead.
final class Handoffs {

    private final Session session;
    private final HandoffSettings settings;
    private final List<ObjectName> deals;

    Handoffs(Session session, HandoffSettings settings, List<ObjectName> deals) {
        this.session = session;
        this.settings = settings;
        this.deals = deals;
    }

    void find() {
        String zone = settings.zone().getId();
        session.script(load("handoff_value"));
        for (int place = 0; place < settings.rules().size(); place++) {
            see(place, settings.rules().get(place));
        }
        session.execute(load("handoff_found"), zone);
        session.script(load("handoff_owner"));
        settings.ownersAsked(deals).forEach(this::owners);
        session.execute(load("handoff"));
        session.execute(load("unreadable_handoff"), zone);
    }

    private void see(int place, HandoffRule rule) {
        switch (rule) {
            case HandoffRule.At at -> dates(place, at);
            case HandoffRule.Lifecycle lifecycle -> entries(place, lifecycle, lifecycle.stage(), "listed", lifecycle.enters());
            case HandoffRule.StatusEntry status -> entries(place, status, status.status(), "listed", status.is());
            case HandoffRule.OwnerAssigned owner -> assignments(place, owner);
            case HandoffRule.Created created -> {
                Tellers.records(session, created.object());
                came(place, created);
            }
            case HandoffRule.DealCreated deal -> {
                Tellers.deals(session, deal.object());
                came(place, deal);
            }
        }
    }

    private void dates(int place, HandoffRule.At at) {
        FieldTable table = new FieldTable(at.date());
        Object[] arguments = {
            place, at.name(), at.object().toString(), table.connection(), table.object(), at.date().field()
        };
        Tellers.records(session, at.object());
        session.execute(load("handoff_value_told"), arguments);
        if (table.landed(session)) {
            session.execute(table.statement("handoff_value_landed"), arguments);
        }
    }

    private void assignments(int place, HandoffRule.OwnerAssigned owner) {
        if (!owner.to().isEmpty()) {
            entries(place, owner, owner.owner(), "listed", owner.to());
        } else {
            entries(place, owner, owner.owner(), owner.not().isEmpty() ? "each" : "others", owner.not());
        }
    }

    private void entries(int place, HandoffRule rule, FieldPath field, String mode, Set<String> listed) {
        Tellers.records(session, field.object());
        new FieldReading(session, new FieldTable(field)).versionsOfTellers();
        new Labels(listed.stream().collect(toMap(Function.identity(), Function.identity())), List.of()).write(session);
        session.execute(load("handoff_entry"), mode, place, rule.name(), rule.object().toString());
    }

    private void came(int place, HandoffRule rule) {
        session.execute(load("handoff_created"), place, rule.name(), rule.object().toString());
    }

    // Who has a lead is told where sales works; the record that tells the handoff is asked first there, and last elsewhere.
    private void owners(ObjectName object, String field) {
        FieldTable table = new FieldTable(new FieldPath(object, field));
        boolean selling = deals.stream().map(ObjectName::connection).anyMatch(object.connection()::equals);
        boolean person = Tellers.arePersons(session, object);
        if (deals.contains(object)) {
            Tellers.deals(session, object);
        } else {
            Tellers.records(session, object);
        }
        session.execute(load("teller_found"));
        new FieldReading(session, table).versionsOfTellers();
        session.execute(load("handoff_owner_told"), object.toString(), selling, person);
    }

    private static String load(String name) {
        return Sql.load(Handoffs.class, name);
    }
}
