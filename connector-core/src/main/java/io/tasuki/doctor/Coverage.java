package io.tasuki.doctor;

import io.tasuki.model.ObjectName;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How much of what sales did can be told to marketing: deals tied to a handoff, leads found in both CRMs.
///
/// @param deals living deals of the configured objects
/// @param tied those that count for a handoff
/// @param byRule the tied ones by the rule that tied them
/// @param withoutPerson untied, nobody has a part in them
/// @param withoutLead untied, nobody who has a part in them is a lead
/// @param outside untied, their leads were not handed over in time
/// @param ambiguous leads with more than one candidate
/// @param unmatched leads without a record elsewhere, although there are records elsewhere
/// @param matched leads with a record of another connection
public record Coverage(
        long deals,
        long tied,
        Map<String, Long> byRule,
        long withoutPerson,
        long withoutLead,
        long outside,
        long leads,
        long ambiguous,
        long unmatched,
        long matched,
        long handoffs) {

    public Coverage {
        byRule = Collections.unmodifiableSortedMap(new TreeMap<>(byRule));
    }

    static Coverage read(Session session, List<ObjectName> deals) {
        Map<String, Long> byRule = new TreeMap<>();
        session.stream(load("tied_by_rule"), row -> byRule.put(row.text(1), row.number(2)));
        String objects = deals.stream().map(ObjectName::toString).collect(Collectors.joining("\u001f"));
        return session.query(
                        load("coverage"),
                        row -> new Coverage(
                                row.number(1),
                                row.number(2),
                                byRule,
                                row.number(3),
                                row.number(4),
                                row.number(5),
                                row.number(6),
                                row.number(7),
                                row.number(8),
                                row.number(9),
                                row.number(10)),
                        objects)
                .getFirst();
    }

    /// Which part of the deals is tied; 1 when there are none.
    double share() {
        return deals == 0 ? 1 : (double) tied / deals;
    }

    private static String load(String name) {
        return Sql.load(Coverage.class, name);
    }
}
