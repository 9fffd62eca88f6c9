package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.data.DataSet;
import io.tasuki.sandbox.data.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that the CRMs of a world hold, read once and indexed; it knows names of tables and columns, no stories.
final class Offices {

    record Office(String connection, boolean hubspot, Side side) {}

    final Topology topology;
    final List<Office> offices = new ArrayList<>();
    final Map<String, Someone> people = new LinkedHashMap<>();
    final Map<String, List<Instant>> appointments = new HashMap<>();
    final Map<String, List<Instant>> outreach = new HashMap<>();
    final Map<String, String> employees = new HashMap<>();

    Offices(MessyWorld world) {
        topology = world.recipe().topology();
        DataSet data = world.data();
        switch (topology) {
            case HUBSPOT_TO_SALESFORCE -> open(new Office("marketing", true, data.hubspot()), sales(data, false));
            case SALESFORCE_TO_HUBSPOT -> open(new Office("marketing", false, data.salesforce()), sales(data, true));
            case HUBSPOT_ALONE -> open(new Office("crm", true, data.hubspot()));
            case SALESFORCE_ALONE -> open(new Office("crm", false, data.salesforce()));
            case TWO_PORTALS -> open(
                    new Office("east", true, data.hubspot()),
                    new Office("west", true, world.secondData().orElseThrow().hubspot()),
                    sales(data, false));
        }
    }

    private static Office sales(DataSet data, boolean hubspot) {
        return new Office("sales", hubspot, hubspot ? data.hubspot() : data.salesforce());
    }

    Office selling() {
        return offices.getLast();
    }

    boolean startsLeads(Someone someone) {
        return switch (topology) {
            case HUBSPOT_TO_SALESFORCE, TWO_PORTALS -> someone.object.equals("contacts");
            case SALESFORCE_TO_HUBSPOT -> someone.object.equals("Lead");
            case HUBSPOT_ALONE, SALESFORCE_ALONE -> true;
        };
    }

    private void open(Office... all) {
        for (Office office : all) {
            offices.add(office);
            if (office.hubspot()) {
                portal(office);
            } else {
                organization(office);
            }
        }
    }

    private void portal(Office office) {
        Line.of(office.side(), "contacts").forEach(row -> add(new Someone(office.connection(), "contacts", row)));
        Line.of(office.side(), "companies")
                .forEach(row -> employees.put(office.connection() + row.get("id"), row.get("numberofemployees")));
        List<Line> history = Line.of(office.side(), "history");
        history.sort(Comparator.comparing(row -> row.moment("timestamp")));
        for (Line row : history) {
            if (row.get("objectType").equals("contacts")) {
                remember(key(office, row.get("id")), row.get("property"), row.moment("timestamp"), row.get("value"));
            }
        }
        Map<String, Instant> made = new HashMap<>();
        Line.of(office.side(), "meetings").forEach(row -> made.put(row.get("id"), row.moment("createdAt")));
        Map<String, Instant> reached = new HashMap<>();
        Line.of(office.side(), "calls").forEach(row -> reached.put(row.get("id"), row.moment("hs_timestamp")));
        Line.of(office.side(), "emails").stream()
                .filter(row -> row.get("hs_email_direction").equals("EMAIL"))
                .forEach(row -> reached.put(row.get("id"), row.moment("hs_timestamp")));
        for (Line row : Line.of(office.side(), "associations")) {
            String who = key(office, row.get("fromId"));
            Optional.ofNullable(made.get(row.get("toId"))).ifPresent(at -> note(appointments, who, at));
            Optional.ofNullable(reached.get(row.get("toId"))).ifPresent(at -> note(outreach, who, at));
        }
    }

    private void organization(Office office) {
        for (String object : List.of("Lead", "Contact")) {
            Line.of(office.side(), object).forEach(row -> add(new Someone(office.connection(), object, row)));
        }
        List<Line> history = Line.of(office.side(), "LeadHistory");
        history.sort(Comparator.comparing(row -> row.moment("CreatedDate")));
        for (Line row : history) {
            String field = row.get("Field").equals("Owner") ? "OwnerId" : row.get("Field");
            Someone lead = people.get(key(office, row.get("LeadId")));
            if (lead != null && !lead.histories.containsKey(field)) {
                remember(key(office, lead.id), field, lead.created, row.get("OldValue"));
            }
            remember(key(office, row.get("LeadId")), field, row.moment("CreatedDate"), row.get("NewValue"));
        }
        for (Line row : Line.of(office.side(), "Event")) {
            note(appointments, key(office, row.get("WhoId")), row.moment("CreatedDate"));
        }
        for (Line row : Line.of(office.side(), "Task")) {
            if (row.get("Status").equals("Completed")) {
                note(outreach, key(office, row.get("WhoId")), row.moment("CompletedDateTime"));
            }
        }
    }

    private void add(Someone someone) {
        people.put(someone.connection + "/" + someone.id, someone);
    }

    private void remember(String key, String field, Instant at, String value) {
        Someone someone = people.get(key);
        if (someone != null) {
            someone.histories.computeIfAbsent(field, name -> new ArrayList<>()).add(new Someone.Held(at, value));
        }
    }

    private static void note(Map<String, List<Instant>> moments, String who, Instant at) {
        moments.computeIfAbsent(who, id -> new ArrayList<>()).add(at);
    }

    private static String key(Office office, String id) {
        return office.connection() + "/" + id;
    }
}
