package io.tasuki.stage.handoff;

import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reads what sales says it did with the leads whose part of the ledger is made.
final class Signs {

    private static final String RETURNED = "returned";
    private static final String EXPLAINED = "explained";
    private static final String ACCEPTED = "accepted";

    private final Session session;
    private Optional<ObjectName> tellers = Optional.empty();

    Signs(Session session) {
        this.session = session;
    }

    /// Fills `lead_sign`.
    void read(SignRule rule) {
        switch (rule) {
            case SignRule.Returned returned -> mapped(returned.field(), RETURNED, returned.reasons());
            case SignRule.Accepted accepted -> mapped(accepted.field(), ACCEPTED, unexplained(accepted.values()));
            case SignRule.ReturnWords words -> filled(words.field(), EXPLAINED);
            case SignRule.Checked checked -> filled(checked.field(), ACCEPTED);
        }
    }

    private static Map<String, ReturnReason> unexplained(Set<String> values) {
        Map<String, ReturnReason> meanings = new TreeMap<>();
        values.forEach(value -> meanings.put(value, new ReturnReason.Code("")));
        return meanings;
    }

    private void filled(FieldPath field, String sign) {
        reading(field);
        insert("lead_sign_filled", field, sign);
    }

    private void mapped(FieldPath field, String sign, Map<String, ReturnReason> meanings) {
        reading(field);
        new Labels(numbered(meanings), List.of()).write(session);
        session.execute(load("sign_spell"));
        insert("lead_sign_mapped", field, sign);
        Set<String> elsewhere = new TreeSet<>();
        meanings.values().stream().flatMap(reason -> reason.field().stream()).map(FieldPath::field).forEach(elsewhere::add);
        for (String reason : elsewhere) {
            reading(new FieldPath(field.object(), reason));
            insert("lead_sign_read", field, sign, reason);
        }
    }

    // Spellings of one value share its number, so the meanings need not be spelled again.
    private Map<String, String> numbered(Map<String, ReturnReason> meanings) {
        Map<String, String> numbers = new LinkedHashMap<>();
        session.script(load("sign_meaning"));
        session.append("sign_meaning", rows -> {
            for (Map.Entry<String, ReturnReason> meaning : new TreeMap<>(meanings).entrySet()) {
                String number = Integer.toString(numbers.size());
                numbers.put(meaning.getKey(), number);
                switch (meaning.getValue()) {
                    case ReturnReason.Code code -> rows.row(number, code.code(), "");
                    case ReturnReason.In in -> rows.row(number, "", in.path().field());
                }
            }
        });
        return numbers;
    }

    private void reading(FieldPath field) {
        Optional<ObjectName> object = Optional.of(field.object());
        if (!tellers.equals(object)) {
            Tellers.records(session, field.object());
            tellers = object;
        }
        new FieldReading(session, new FieldTable(field)).versionsOfTellers();
    }

    private void insert(String statement, FieldPath field, String sign, String... more) {
        List<Object> arguments =
                new ArrayList<>(List.of(field.object().connection(), field.object().object(), field.field(), sign));
        arguments.addAll(List.of(more));
        session.execute(load(statement), arguments.toArray());
    }

    private static String load(String name) {
        return Sql.load(Signs.class, name);
    }
}
