package io.tasuki.sandbox.generate.mess;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The handoffs of a lead, read naively: of the first rule that sees any.
final class NaiveHandoffs {

    record Seen(String lead, Instant at, String rule) {}

    private static final String MARKETING_OWNER = "0055g0000000007AAA";

    private final Offices offices;
    private final Map<String, List<Line>> leadObjects = new HashMap<>();
    private final NaiveDeals deals;

    NaiveHandoffs(Offices offices, NaiveDeals deals) {
        this.offices = offices;
        this.deals = deals;
        Line.of(offices.selling().side(), "leads").forEach(row -> leadObjects
                .computeIfAbsent(row.get("hs_primary_contact_id"), id -> new ArrayList<>())
                .add(row));
    }

    List<Seen> of(Identities.Found lead) {
        Map<String, Function<Someone, List<Instant>>> rules = new LinkedHashMap<>();
        switch (offices.topology) {
            case HUBSPOT_TO_SALESFORCE, TWO_PORTALS -> {
                rules.put("at", this::dates);
                rules.put("lifecycle", this::lifecycle);
                rules.put("created", one -> one.object.equals("Lead") ? List.of(one.created) : List.of());
            }
            case HUBSPOT_ALONE -> {
                rules.put("created", this::leadObjects);
                rules.put("lifecycle", this::lifecycle);
            }
            case SALESFORCE_TO_HUBSPOT, SALESFORCE_ALONE -> {
                rules.put("status", one -> of(one, "Lead", "Status", "営業引き渡し"));
                rules.put("owner", NaiveHandoffs::owner);
                rules.put("deal", this::deals);
            }
        }
        for (Map.Entry<String, Function<Someone, List<Instant>>> rule : rules.entrySet()) {
            List<Seen> seen = lead.records().stream()
                    .flatMap(record -> rule.getValue().apply(record).stream())
                    .distinct()
                    .sorted()
                    .map(at -> new Seen(lead.anchor().address(), at, rule.getKey()))
                    .toList();
            if (!seen.isEmpty()) {
                return seen;
            }
        }
        return List.of();
    }

    List<Line> objectsOf(Someone someone) {
        return leadObjects.getOrDefault(someone.id, List.of());
    }

    private List<Instant> dates(Someone someone) {
        return someone.held("hs_lifecyclestage_salesqualifiedlead_date").stream()
                .map(Someone.Held::value)
                .filter(value -> !value.isEmpty())
                .map(Instant::parse)
                .toList();
    }

    private List<Instant> lifecycle(Someone someone) {
        return of(someone, "contacts", "lifecyclestage", "salesqualifiedlead");
    }

    private List<Instant> leadObjects(Someone someone) {
        return objectsOf(someone).stream().map(row -> row.moment("createdAt")).toList();
    }

    private static List<Instant> owner(Someone someone) {
        return someone.object.equals("Lead") ? someone.entered("OwnerId", id -> !id.equals(MARKETING_OWNER)) : List.of();
    }

    private List<Instant> deals(Someone someone) {
        return offices.topology == Topology.SALESFORCE_ALONE ? deals.createdWith(someone) : List.of();
    }

    private static List<Instant> of(Someone someone, String object, String field, String value) {
        return someone.object.equals(object) ? someone.entered(field, value::equals) : List.of();
    }
}
