package io.tasuki.sandbox.salesforce.write;

import io.tasuki.sandbox.salesforce.state.ObjectDefinition;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.Row;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The history rows an edit leaves behind: a snapshot of an opportunity whenever stage, amount, close date or
/// probability
/// moves, and one row per tracked field.
final class HistoryRules {

    private static final List<String> SNAPSHOT = List.of("StageName", "Amount", "CloseDate", "Probability");
    private static final Map<String, List<String>> TRACKED = Map.of(
            "Opportunity", List.of("StageName", "Amount", "CloseDate", "OwnerId"),
            "Lead", List.of("Status", "OwnerId", "Tasuki_Return_Reason__c"));
    private static final Map<String, String> HISTORY_OBJECT =
            Map.of("Opportunity", "OpportunityFieldHistory", "Lead", "LeadHistory");

    private final Org org;

    HistoryRules(Org org) {
        this.org = org;
    }

    void created(ObjectTable table, Row row, String userId) {
        if (table.definition().name().equals("Opportunity")) {
            addSnapshot(table, row, userId);
        }
    }

    void changed(ObjectTable table, Row before, Row after, String userId) {
        String object = table.definition().name();
        for (String field : TRACKED.getOrDefault(object, List.of())) {
            if (differs(table, before, after, field)) {
                addFieldChange(table, before, after, field, userId);
            }
        }
        if (object.equals("Lead") && differs(table, before, after, "IsConverted")) {
            addConversion(table, after, userId);
        }
        if (object.equals("Opportunity") && SNAPSHOT.stream().anyMatch(field -> differs(table, before, after, field))) {
            addSnapshot(table, after, userId);
        }
    }

    private void addSnapshot(ObjectTable opportunities, Row opportunity, String userId) {
        Map<String, @Nullable String> values = new TreeMap<>();
        values.put("OpportunityId", opportunities.idOf(opportunity));
        SNAPSHOT.forEach(field -> values.put(field, opportunities.value(opportunity, field)));
        values.put("SystemModstamp", org.stamp());
        append("OpportunityHistory", values, userId);
    }

    /// The real org leaves both values of this row empty.
    private void addConversion(ObjectTable leads, Row lead, String userId) {
        Map<String, @Nullable String> values = new TreeMap<>();
        values.put("LeadId", leads.idOf(lead));
        values.put("Field", "leadConverted");
        append("LeadHistory", values, userId);
    }

    private void addFieldChange(ObjectTable table, Row before, Row after, String field, String userId) {
        String object = table.definition().name();
        Map<String, @Nullable String> values = new TreeMap<>();
        values.put(object + "Id", table.idOf(after));
        values.put("Field", field.equals("OwnerId") ? "Owner" : field);
        values.put("OldValue", table.value(before, field));
        values.put("NewValue", table.value(after, field));
        append(Objects.requireNonNull(HISTORY_OBJECT.get(object)), values, userId);
    }

    private void append(String object, Map<String, @Nullable String> values, String userId) {
        ObjectTable history = Objects.requireNonNull(org.find(object));
        values.put("Id", history.newId());
        values.put("IsDeleted", "false");
        values.put("CreatedDate", org.stamp());
        values.put("CreatedById", userId);
        ObjectDefinition definition = history.definition();
        Row row = new Row(new @Nullable String[definition.fields().size()]);
        values.forEach((field, value) -> row.set(definition.column(field), value));
        history.add(row);
    }

    private static boolean differs(ObjectTable table, Row before, Row after, String field) {
        return !Objects.equals(table.value(before, field), table.value(after, field));
    }
}
