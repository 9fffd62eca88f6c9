package io.tasuki.sandbox.generate.mess;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells what became of each lead from the tables alone, as a patient clerk with a ruler would. It knows nothing of lives.
final class Recount {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant SECOND_DEFINITION = Instant.parse("2025-12-31T15:00:00Z");
    private static final Map<String, String> INDUSTRIES = Map.of(
            "製造業", "manufacturing", "メーカー", "manufacturing", "IT", "software", "SaaS", "software", "小売業", "retail",
            "リテール", "retail", "金融・保険", "finance", "医療・福祉", "medical");
    private static final Map<String, String> RETURNS = Map.of(
            "Unqualified", "not_a_fit", "時期尚早", "bad_timing", "UNQUALIFIED", "not_a_fit", "BAD_TIMING", "bad_timing");

    private record Claim(Identities.Found lead, NaiveHandoffs.Seen handoff, NaiveDeals.Part part) {}

    private final Offices offices;
    private final NaiveDeals deals;
    private final NaiveHandoffs handoffs;
    private final List<Identities.Found> leads;
    private final Map<Identities.Found, List<NaiveHandoffs.Seen>> seen = new LinkedHashMap<>();
    private final Map<NaiveHandoffs.Seen, Map<String, String>> ties = new HashMap<>();
    private final Map<NaiveHandoffs.Seen, List<NaiveDeals.Deal>> counting = new HashMap<>();
    final Set<String> loose = new TreeSet<>();

    private Recount(MessyWorld world) {
        offices = new Offices(world);
        deals = new NaiveDeals(offices);
        handoffs = new NaiveHandoffs(offices, deals);
        leads = new Identities(offices).leads();
        leads.forEach(lead -> seen.put(lead, handoffs.of(lead)));
        loose.addAll(deals.deleted);
        Map<String, Identities.Found> byRecord = new HashMap<>();
        leads.forEach(lead -> lead.records().forEach(record -> byRecord.put(record.connection + "/" + record.id, lead)));
        deals.living.forEach(deal -> give(deal, byRecord));
    }

    static Recount of(MessyWorld world) {
        return new Recount(world);
    }

    /// What the tables say of each lead, by the address of its anchor.
    Map<String, String> told() {
        Map<String, String> told = new TreeMap<>();
        leads.forEach(lead -> told.put(lead.anchor().address(), tell(lead)));
        return told;
    }

    private void give(NaiveDeals.Deal deal, Map<String, Identities.Found> byRecord) {
        Map<Identities.Found, Claim> claims = new LinkedHashMap<>();
        for (String link : NaiveDeals.LINKS) {
            // Working at the same company is no part in a deal that names people.
            if (link.equals("account") && !claims.isEmpty()) {
                break;
            }
            for (NaiveDeals.Part part : deal.parts()) {
                Identities.Found lead = byRecord.get(offices.selling().connection() + "/" + part.person());
                if (part.link().equals(link) && lead != null && !claims.containsKey(lead)) {
                    eligible(lead, deal).ifPresent(handoff -> claims.put(lead, new Claim(lead, handoff, part)));
                }
            }
        }
        Optional<Claim> first = claims.values().stream()
                .min(Comparator.comparingInt((Claim claim) ->
                                NaiveDeals.LINKS.indexOf(claim.part().link()))
                        .thenComparing(claim -> !claim.part().primary())
                        .thenComparing(claim -> claim.handoff().at()));
        if (first.isEmpty()) {
            loose.add(deal.address());
        }
        for (Claim claim : claims.values()) {
            boolean counts = claim.equals(first.orElseThrow());
            ties.computeIfAbsent(claim.handoff(), handoff -> new TreeMap<>())
                    .put(deal.address(), claim.part().link() + (counts ? " counts" : " shared"));
            if (counts) {
                counting.computeIfAbsent(claim.handoff(), handoff -> new ArrayList<>())
                        .add(deal);
            }
        }
    }

    private Optional<NaiveHandoffs.Seen> eligible(Identities.Found lead, NaiveDeals.Deal deal) {
        Instant until = deal.created().plus(1, ChronoUnit.DAYS);
        return Objects.requireNonNull(seen.get(lead)).stream()
                .filter(handoff -> !handoff.at().isAfter(until))
                .reduce((earlier, later) -> later);
    }

    private String tell(Identities.Found lead) {
        List<String> lines = new ArrayList<>();
        lines.add("records " + lead.records().stream().map(Someone::address).sorted().toList());
        lines.add("rivals " + new TreeSet<>(lead.rivals()));
        List<NaiveHandoffs.Seen> all = Objects.requireNonNull(seen.get(lead));
        for (int i = 0; i < all.size(); i++) {
            Instant next = i + 1 < all.size() ? all.get(i + 1).at() : Instant.MAX;
            lines.add(tell(lead, all.get(i), next));
        }
        return String.join("\n", lines);
    }

    private String tell(Identities.Found lead, NaiveHandoffs.Seen handoff, Instant next) {
        List<String> missing = missing(lead, handoff.at());
        return "%s by %s, definition %s, missing %s, %s, deals %s, %s, called %s"
                .formatted(
                        handoff.at(),
                        handoff.rule(),
                        handoff.at().isBefore(SECOND_DEFINITION) ? "1" : "2",
                        missing,
                        attributes(lead, handoff.at()),
                        ties.getOrDefault(handoff, Map.of()),
                        lead.rivals().isEmpty() ? outcome(lead, handoff, next) : "nobody may say",
                        called(lead, handoff.at(), next));
    }

    private String called(Identities.Found lead, Instant from, Instant until) {
        return lead.records().stream()
                .flatMap(record -> offices.outreach.getOrDefault(record.connection + "/" + record.id, List.of()).stream())
                .filter(at -> !at.isBefore(from) && at.isBefore(until))
                .min(Comparator.naturalOrder())
                .map(Instant::toString)
                .orElse("never");
    }

    private List<String> missing(Identities.Found lead, Instant at) {
        List<String> missing = new ArrayList<>();
        boolean appointment = lead.records().stream()
                .flatMap(record ->
                        offices.appointments.getOrDefault(record.connection + "/" + record.id, List.of()).stream())
                .anyMatch(made -> !made.isAfter(at));
        if (!appointment) {
            missing.add("appointment_set");
        }
        unfilled(lead, "budget_known", "budget", "Budget__c", at).ifPresent(missing::add);
        if (!at.isBefore(SECOND_DEFINITION)) {
            unfilled(lead, "timing_known", "desired_start", "Desired_Start__c", at).ifPresent(missing::add);
            unfilled(lead, "superior_intention_known", "superior_intention", "Superior_Intention__c", at)
                    .ifPresent(missing::add);
            unfilled(lead, "purpose_stated", "purpose", "Purpose__c", at).ifPresent(missing::add);
        }
        return missing;
    }

    private Optional<String> unfilled(Identities.Found lead, String criterion, String hubspot, String salesforce, Instant at) {
        boolean filled = lead.records().stream()
                .filter(offices::startsLeads)
                .anyMatch(record -> record.filled(
                        record.object.equals("contacts") ? hubspot : salesforce, criterion.startsWith("timing"), at));
        return filled ? Optional.empty() : Optional.of(criterion);
    }

    private Map<String, String> attributes(Identities.Found lead, Instant at) {
        Map<String, String> values = new TreeMap<>();
        values.put("origin", first(lead, "origin", "LeadSource", at));
        String industry = Normalizer.normalize(first(lead, "industry", "Industry", at), Normalizer.Form.NFKC);
        values.put("industry", INDUSTRIES.getOrDefault(industry, industry));
        values.put("employees", band(employees(lead, at)));
        return values;
    }

    private String employees(Identities.Found lead, Instant at) {
        Someone anchor = lead.anchor();
        return anchor.object.equals("contacts")
                ? offices.employees.getOrDefault(anchor.connection + anchor.row.get("associatedcompanyid"), "")
                : first(lead, "", "Employees__c", at);
    }

    private String first(Identities.Found lead, String hubspot, String salesforce, Instant at) {
        return lead.records().stream()
                .filter(offices::startsLeads)
                .map(record -> record.at(record.object.equals("contacts") ? hubspot : salesforce, at))
                .filter(Predicate.not(String::isEmpty))
                .findFirst()
                .orElse("");
    }

    private static String band(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        if (!text.chars().allMatch(Character::isDigit) || text.isEmpty()) {
            return "";
        }
        int number = Integer.parseInt(text);
        return number < 10 ? "<10" : number < 50 ? "10-49" : number < 200 ? "50-199" : number < 1000 ? "200-999" : "1000+";
    }

    private String outcome(Identities.Found lead, NaiveHandoffs.Seen handoff, Instant next) {
        List<NaiveDeals.Deal> mine = counting.getOrDefault(handoff, List.of());
        List<NaiveDeals.Deal> wins =
                mine.stream().filter(deal -> deal.state().equals("won")).toList();
        if (!wins.isEmpty()) {
            Instant at = wins.stream().map(NaiveDeals.Deal::since).min(Comparator.naturalOrder()).orElseThrow();
            List<BigDecimal> priced = wins.stream().map(NaiveDeals.Deal::yen).filter(Objects::nonNull).toList();
            long days = Math.max(0, ChronoUnit.DAYS.between(
                    handoff.at().atZone(TOKYO).toLocalDate(), at.atZone(TOKYO).toLocalDate()));
            BigDecimal sum = priced.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            return "won %s after %d days, %s, unpriced %d"
                    .formatted(at, days, plain(priced.isEmpty() ? null : sum), wins.size() - priced.size());
        }
        if (mine.isEmpty()) {
            return returned(lead, handoff.at(), next);
        }
        if (mine.stream().anyMatch(deal -> deal.state().equals("open"))) {
            return "open";
        }
        NaiveDeals.Deal last = mine.stream().max(Comparator.comparing(NaiveDeals.Deal::since)).orElseThrow();
        return "lost " + last.since() + " " + last.reason();
    }

    private String returned(Identities.Found lead, Instant from, Instant until) {
        Map<Instant, String> signs = new TreeMap<>();
        for (Someone record : lead.records()) {
            for (String field : List.of("Status", "hs_lead_status", "Tasuki_Return_Reason__c", "tasuki_return_reason")) {
                record.held(field).forEach(held -> signs.put(
                        held.at(), field.contains("eturn") ? held.value() : RETURNS.getOrDefault(held.value(), "")));
            }
            handoffs.objectsOf(record).stream()
                    .filter(row -> row.get("hs_pipeline_stage").equals("unqualified-stage-id"))
                    .forEach(row -> signs.put(row.moment("updatedAt"), row.get("hs_lead_disqualification_reason")));
        }
        return signs.entrySet().stream()
                .filter(sign -> !sign.getValue().isEmpty())
                .filter(sign -> !sign.getKey().isBefore(from) && sign.getKey().isBefore(until))
                .map(sign -> "returned " + sign.getKey() + " " + sign.getValue())
                .collect(Collectors.joining())
                .transform(text -> text.isEmpty() ? "open" : text);
    }

    static String plain(@Nullable BigDecimal amount) {
        return amount == null ? "no amount" : amount.stripTrailingZeros().toPlainString();
    }
}
