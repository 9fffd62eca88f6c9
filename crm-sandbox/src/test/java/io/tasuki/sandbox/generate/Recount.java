package io.tasuki.sandbox.generate;

import io.tasuki.sandbox.data.DataSet;
import io.tasuki.sandbox.data.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Tells what became of each lead from the rows alone: people found by e-mail, deals by conversion or contact role,
/// states
/// by the deals' stages, attributes as of the handoff from the history. It knows nothing of stories.
final class Recount {

    /// What the rows say of one contact of the marketing side; `amount` is 0 unless it was won.
    record Told(
            Optional<Instant> handoff, String outcome, List<String> deals, long amount, Map<String, String> levels) {}

    private record Line(Map<String, String> values) {

        String get(String column) {
            return values.getOrDefault(column, "");
        }
    }

    private static final String HANDOFF = "hs_lifecyclestage_salesqualifiedlead_date";
    private static final Line NONE = new Line(Map.of());
    private static final List<String> ATTRIBUTES = List.of("lead_source", "industry", "employee_band", "region");

    private final List<Line> history;
    private final Map<String, Line> leads;
    private final Map<String, Line> contacts;
    private final Map<String, Line> deals = new HashMap<>();
    private final List<Line> roles;
    private final List<Line> people;

    private Recount(DataSet data) {
        people = rows(data.hubspot().table("contacts"));
        history = rows(data.hubspot().table("history"));
        leads = byEmail(rows(data.salesforce().table("Lead")));
        contacts = byEmail(rows(data.salesforce().table("Contact")));
        roles = rows(data.salesforce().table("OpportunityContactRole"));
        rows(data.salesforce().table("Opportunity")).forEach(deal -> deals.put(deal.get("Id"), deal));
    }

    static Map<String, Told> of(DataSet data) {
        Recount recount = new Recount(data);
        Map<String, Told> told = new HashMap<>();
        recount.people.forEach(person -> told.put(person.get("id"), recount.tell(person)));
        return told;
    }

    private Told tell(Line person) {
        Optional<Instant> handoff =
                Optional.of(person.get(HANDOFF)).filter(text -> !text.isEmpty()).map(Instant::parse);
        String email = person.get("email").toLowerCase(Locale.ROOT);
        Line lead = leads.getOrDefault(email, NONE);
        List<String> ids = dealIds(lead, contacts.getOrDefault(email, NONE));
        String outcome = outcome(lead, ids);
        long amount = outcome.equals("won") ? amount(ids) : 0;
        Map<String, String> levels = new HashMap<>();
        ATTRIBUTES.forEach(name -> levels.put(name, levelAt(person, name, handoff.orElse(Instant.MAX))));
        return new Told(handoff, handoff.isPresent() ? outcome : "", ids, amount, levels);
    }

    private List<String> dealIds(Line lead, Line contact) {
        String converted = lead.get("ConvertedOpportunityId");
        if (!converted.isEmpty()) {
            return List.of(converted);
        }
        return roles.stream()
                .filter(role -> role.get("ContactId").equals(contact.get("Id")))
                .map(role -> role.get("OpportunityId"))
                .toList();
    }

    private String outcome(Line lead, List<String> ids) {
        for (String id : ids) {
            String stage = deals.getOrDefault(id, NONE).get("StageName");
            if (stage.startsWith("Closed ")) {
                return stage.substring("Closed ".length()).toLowerCase(Locale.ROOT);
            }
        }
        return lead.get("Status").equals("Unqualified") ? "returned" : "open";
    }

    private long amount(List<String> ids) {
        return (long) ids.stream()
                .mapToDouble(
                        id -> Double.parseDouble(deals.getOrDefault(id, NONE).get("Amount")))
                .sum();
    }

    private String levelAt(Line person, String name, Instant moment) {
        String level = person.get(name);
        List<Line> versions = history.stream()
                .filter(row -> row.get("id").equals(person.get("id"))
                        && row.get("property").equals(name))
                .toList();
        for (int i = versions.size() - 1; i >= 0; i--) {
            level = versions.get(i).get("value");
            if (!Instant.parse(versions.get(i).get("timestamp")).isAfter(moment)) {
                break;
            }
        }
        return level;
    }

    private static Map<String, Line> byEmail(List<Line> rows) {
        Map<String, Line> found = new HashMap<>();
        rows.forEach(row -> found.put(row.get("Email").toLowerCase(Locale.ROOT), row));
        return found;
    }

    private static List<Line> rows(Optional<Table> table) {
        List<Line> rows = new ArrayList<>();
        table.orElseThrow().forEachRow(row -> {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < row.columns().size(); i++) {
                values.put(row.columns().get(i), row.at(i));
            }
            rows.add(new Line(values));
        });
        return rows;
    }
}
