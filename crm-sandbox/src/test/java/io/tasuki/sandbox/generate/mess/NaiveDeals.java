package io.tasuki.sandbox.generate.mess;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The deals, read naively: who has a part in each, and what state it is in.
final class NaiveDeals {

    /// @param person the id of a record of sales
    record Part(String person, String link, boolean primary) {}

    record Deal(
            String address,
            Instant created,
            String state,
            Instant since,
            BigDecimal amount,
            String currency,
            String reason,
            List<Part> parts) {

        /// In yen at the rate of the close date; null when there is none.
        @Nullable BigDecimal yen() {
            LocalDate day = since.atZone(ZoneId.of("Asia/Tokyo")).toLocalDate();
            if (currency.equals("JPY")) {
                return amount;
            }
            BigDecimal rate = null;
            for (Map.Entry<String, String> from : List.of(
                    Map.entry("2025-10-01", "148.5"),
                    Map.entry("2026-01-01", "152"),
                    Map.entry("2026-04-01", "145.2"),
                    Map.entry("2026-07-01", "150.8"))) {
                rate = LocalDate.parse(from.getKey()).isAfter(day) ? rate : new BigDecimal(from.getValue());
            }
            return rate == null ? null : amount.multiply(rate);
        }
    }

    static final List<String> LINKS = List.of("conversion", "contact_role", "association", "account");

    private static final Map<String, String> ENDS =
            Map.of("受注", "won", "closedwon", "won", "失注", "lost", "closedlost", "lost");

    final List<Deal> living = new ArrayList<>();
    final List<String> deleted = new ArrayList<>();

    NaiveDeals(Offices offices) {
        Offices.Office office = offices.selling();
        if (office.hubspot()) {
            portal(office);
        } else {
            organization(office, offices);
        }
    }

    List<Instant> createdWith(Someone someone) {
        return living.stream()
                .filter(deal -> deal.parts().stream()
                        .anyMatch(part -> part.person().equals(someone.id) && part.link().equals("contact_role")))
                .map(Deal::created)
                .toList();
    }

    private void portal(Offices.Office office) {
        Map<String, List<Part>> parts = new HashMap<>();
        for (Line row : Line.of(office.side(), "associations")) {
            if (row.get("fromObjectType").equals("deals") && row.get("toObjectType").equals("contacts")) {
                parts.computeIfAbsent(row.get("fromId"), id -> new ArrayList<>())
                        .add(new Part(row.get("toId"), "association", false));
            }
        }
        Map<String, Instant> since = new HashMap<>();
        for (Line row : Line.of(office.side(), "history")) {
            if (row.get("property").equals("dealstage")) {
                since.merge(row.get("id"), row.moment("timestamp"), NaiveDeals::later);
            }
        }
        for (Line row : Line.of(office.side(), "deals")) {
            String id = row.get("id");
            take(row.is("archived"), new Deal(
                    office.connection() + ".deals/" + id,
                    row.moment("createdAt"),
                    ENDS.getOrDefault(row.get("dealstage"), "open"),
                    since.getOrDefault(id, Instant.EPOCH),
                    new BigDecimal(row.get("amount")),
                    row.get("deal_currency_code"),
                    row.get("closed_lost_reason"),
                    parts.getOrDefault(id, List.of())));
        }
    }

    private void organization(Offices.Office office, Offices offices) {
        Map<String, List<Part>> parts = new HashMap<>();
        for (Line row : Line.of(office.side(), "Lead")) {
            add(parts, row.get("ConvertedOpportunityId"), new Part(row.get("Id"), "conversion", false));
        }
        for (Line row : Line.of(office.side(), "OpportunityContactRole")) {
            add(parts, row.get("OpportunityId"), new Part(row.get("ContactId"), "contact_role", row.is("IsPrimary")));
        }
        Map<String, Instant> since = new HashMap<>();
        for (Line row : Line.of(office.side(), "OpportunityHistory")) {
            since.merge(row.get("OpportunityId"), row.moment("CreatedDate"), NaiveDeals::later);
        }
        Map<String, List<String>> colleagues = new HashMap<>();
        offices.people.values().stream()
                .filter(one -> one.object.equals("Contact"))
                .forEach(one -> colleagues
                        .computeIfAbsent(one.row.get("AccountId"), id -> new ArrayList<>())
                        .add(one.id));
        for (Line row : Line.of(office.side(), "Opportunity")) {
            String id = row.get("Id");
            if (offices.topology == Topology.SALESFORCE_ALONE) {
                colleagues
                        .getOrDefault(row.get("AccountId"), List.of())
                        .forEach(contact -> add(parts, id, new Part(contact, "account", false)));
            }
            take(row.is("IsDeleted"), new Deal(
                    office.connection() + ".Opportunity/" + id,
                    row.moment("CreatedDate"),
                    ENDS.getOrDefault(row.get("StageName"), "open"),
                    since.getOrDefault(id, Instant.EPOCH),
                    new BigDecimal(row.get("Amount")),
                    row.get("CurrencyIsoCode"),
                    row.get("Loss_Reason__c"),
                    parts.getOrDefault(id, List.of())));
        }
        living.sort(Comparator.comparing(Deal::address));
    }

    private void take(boolean gone, Deal deal) {
        if (gone) {
            deleted.add(deal.address());
        } else {
            living.add(deal);
        }
    }

    private static void add(Map<String, List<Part>> parts, String deal, Part part) {
        parts.computeIfAbsent(deal, id -> new ArrayList<>()).add(part);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

}
