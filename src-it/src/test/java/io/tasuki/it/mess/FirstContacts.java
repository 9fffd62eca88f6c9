package io.tasuki.it.mess;

import io.tasuki.run.configuration.Configuration;
import io.tasuki.sandbox.generate.mess.HandoffAnswer;
import io.tasuki.stage.promise.Promises;
import io.tasuki.store.Row;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// When sales first turned to the leads, and whose breach it is where it did not within 24 hours: as the product's store tells
/// it, which nobody may have open, and as the answer key does, in which the owner is the one of a day after the handoff.
final class FirstContacts {

    static final String ASPECT = "first contact";
    static final String BREACH = "contact within 24 hours";

    /// What has to be configured for it.
    static final String PROMISED = "sla: {first_contact: {within: 24 hours}}\n";

    private FirstContacts() {}

    static Map<Fact, String> of(Configuration configuration, Instant asOf) {
        Map<Fact, String> facts = new TreeMap<>();
        try (Store store = Store.open(configuration.store(), StoreSettings.defaults())) {
            store.change(session -> {
                Promises.judge(session, configuration.promises(), "lead", asOf);
                session.stream("select lead, handoff, kept_at, state, owner from promise_state", row -> tell(facts, row));
            });
        }
        return facts;
    }

    private static void tell(Map<Fact, String> facts, Row row) throws SQLException {
        String lead = row.text(1);
        String handoff = row.text(2);
        facts.put(new Fact(lead, handoff, ASPECT), row.moment(3).map(Instant::toString).orElse(""));
        String state = row.text(4);
        facts.put(new Fact(lead, handoff, BREACH), state.equals("missed") ? "missed by " + row.text(5) : state);
    }

    /// What the answer key makes of one handoff.
    static String breach(HandoffAnswer answer, Instant asOf) {
        Instant due = Instant.parse(answer.at()).plus(Duration.ofDays(1));
        String contact = answer.firstContactAt();
        if (contact != null && !Instant.parse(contact).isAfter(due)) {
            return "met";
        }
        return due.isBefore(asOf) ? "missed by " + answer.owner() : "running";
    }
}
