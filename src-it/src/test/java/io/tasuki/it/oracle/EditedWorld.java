package io.tasuki.it.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What an honest person with a spreadsheet would say of the records as they stand: which contact won, when and
/// for how much. Reads the records alone and shares no code with the product.
///
/// Made for worlds like the Olist set: one handoff a contact, e-mail in both CRMs, every conversion names its
/// contact.
public final class EditedWorld {

    private static final String WON = "Closed Won";
    private static final String LOST = "Closed Lost";
    private static final long GRACE_SECONDS = 86_400;

    private final Map<String, JsonNode> contactsByEmail;
    private final Map<String, JsonNode> opportunities;
    private final Map<String, List<JsonNode>> history;
    private final Map<String, List<Deal>> dealsByContact = new HashMap<>();

    /// @param marketingContacts living HubSpot contacts
    /// @param leads living Salesforce leads
    /// @param salesContacts living Salesforce contacts
    /// @param opportunities living opportunities
    /// @param roles living contact roles
    /// @param history all OpportunityHistory rows
    public EditedWorld(
            List<JsonNode> marketingContacts,
            List<JsonNode> leads,
            List<JsonNode> salesContacts,
            List<JsonNode> opportunities,
            List<JsonNode> roles,
            List<JsonNode> history) {
        this.contactsByEmail = index(marketingContacts, row -> text(row, "email").toLowerCase(Locale.ROOT));
        this.opportunities = index(opportunities, row -> text(row, "Id"));
        this.history = history.stream().collect(Collectors.groupingBy(row -> text(row, "OpportunityId")));
        Map<String, JsonNode> salesContactsById = index(salesContacts, row -> text(row, "Id"));
        Map<String, JsonNode> ownerOfDeal = new TreeMap<>();
        for (JsonNode role : roles) {
            JsonNode contact = salesContactsById.get(text(role, "ContactId"));
            if (contact != null) {
                claim(ownerOfDeal, text(role, "OpportunityId"), contact);
            }
        }
        // A conversion outranks a contact role, so it is written last.
        for (JsonNode lead : leads) {
            claim(ownerOfDeal, text(lead, "ConvertedOpportunityId"), lead);
        }
        ownerOfDeal.forEach((deal, contact) -> dealsByContact
                .computeIfAbsent(text(contact, "id"), id -> new ArrayList<>())
                .add(deal(deal)));
    }

    /// What stands in the fields of one HubSpot contact, by neutral name.
    public Map<String, String> wanted(JsonNode contact) {
        List<Deal> deals = dealsByContact.getOrDefault(text(contact, "id"), List.of());
        Instant handoff = handoff(contact);
        Optional<Deal> firstWin = deals.stream()
                .filter(deal -> deal.wonAt.isPresent())
                .min(Comparator.comparing((Deal deal) -> deal.wonAt.orElseThrow()).thenComparing(deal -> deal.id));
        Map<String, String> fields = new TreeMap<>();
        if (firstWin.isPresent()) {
            Instant wonAt = firstWin.get().wonAt.orElseThrow();
            fields.put("outcome", "won");
            fields.put("outcome_at", wonAt.toString());
            fields.put("stage", WON);
            fields.put("days_to_win", Long.toString(Math.max(0, day(wonAt).toEpochDay() - day(handoff).toEpochDay())));
            fields.put("deal_reference", "sales.Opportunity/" + firstWin.get().id);
        } else if (!deals.isEmpty() && deals.stream().allMatch(deal -> deal.lostAt.isPresent())) {
            Deal last = deals.stream()
                    .max(Comparator.comparing((Deal deal) -> deal.lostAt.orElseThrow()))
                    .orElseThrow();
            fields.put("outcome", "lost");
            fields.put("outcome_at", last.lostAt.orElseThrow().toString());
            fields.put("stage", LOST);
            fields.put("days_to_win", "");
        } else {
            fields.put("outcome", "open");
            fields.put("outcome_at", "");
            fields.put("days_to_win", "");
        }
        return fields;
    }

    /// How many contacts a living deal belongs to.
    public int contactsWithDeals() {
        return dealsByContact.size();
    }

    /// Handoffs and wins by the value of one contact field; a blank one is called `(blank)`.
    public Map<String, int[]> levels(String field) {
        Map<String, int[]> levels = new TreeMap<>();
        for (JsonNode contact : contactsByEmail.values()) {
            String value = text(contact, field).isEmpty() ? "(blank)" : text(contact, field);
            int[] counts = levels.computeIfAbsent(value, level -> new int[2]);
            counts[0]++;
            if ("won".equals(wanted(contact).get("outcome"))) {
                counts[1]++;
            }
        }
        return levels;
    }

    private void claim(Map<String, JsonNode> ownerOfDeal, String dealId, JsonNode person) {
        JsonNode deal = opportunities.get(dealId);
        JsonNode contact = contactsByEmail.get(text(person, "Email").toLowerCase(Locale.ROOT));
        if (deal == null || contact == null) {
            return;
        }
        boolean eligible = !handoff(contact).isAfter(moment(text(deal, "CreatedDate")).plusSeconds(GRACE_SECONDS));
        if (eligible) {
            ownerOfDeal.put(dealId, contact);
        }
    }

    private Deal deal(String id) {
        JsonNode opportunity = Objects.requireNonNull(opportunities.get(id));
        String stage = text(opportunity, "StageName");
        return switch (stage) {
            case WON -> new Deal(id, Optional.of(began(opportunity, stage)), Optional.empty());
            case LOST -> new Deal(id, Optional.empty(), Optional.of(began(opportunity, stage)));
            default -> new Deal(id, Optional.empty(), Optional.empty());
        };
    }

    // When the run of history rows that all carry the present stage began.
    private Instant began(JsonNode opportunity, String stage) {
        Instant created = moment(text(opportunity, "CreatedDate"));
        List<JsonNode> rows = new ArrayList<>(history.getOrDefault(text(opportunity, "Id"), List.of()));
        rows.sort(Comparator.comparing((JsonNode row) -> rank(row, created)).thenComparing(row -> text(row, "Id")));
        Instant start = null;
        for (JsonNode row : rows) {
            if (!text(row, "StageName").equals(stage)) {
                start = null;
            } else if (start == null) {
                start = moment(text(row, "CreatedDate"));
            }
        }
        if (start == null) {
            throw new AssertionError("no history row says when " + text(opportunity, "Id") + " became " + stage);
        }
        return start;
    }

    private static Instant rank(JsonNode row, Instant created) {
        Instant written = moment(text(row, "CreatedDate"));
        return written.isBefore(created) ? created : written;
    }

    private static Instant handoff(JsonNode contact) {
        return moment(text(contact, "hs_lifecyclestage_salesqualifiedlead_date"));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Instant moment(String text) {
        return Instant.parse(text.replace("+0000", "Z"));
    }

    private static String text(JsonNode row, String field) {
        JsonNode value = row.path(field);
        return value.isMissingNode() || value.isNull() ? "" : value.asText();
    }

    private static Map<String, JsonNode> index(List<JsonNode> rows, Function<JsonNode, String> key) {
        Map<String, JsonNode> index = new HashMap<>();
        rows.forEach(row -> index.put(key.apply(row), row));
        return index;
    }

    private record Deal(String id, Optional<Instant> wonAt, Optional<Instant> lostAt) {}
}
