package io.tasuki.it.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which deal counts for which handoff of which lead, and how each deal stands.
final class DealBook {

    private static final long GRACE_DAYS = 1;

    private final Records records;
    private final Map<String, Map<String, String>> stages = new HashMap<>();
    private final Map<String, List<Map<String, String>>> history = new HashMap<>();
    private final Map<String, Map<Instant, List<Deal>>> counting = new TreeMap<>();

    /// One lead's hold on one deal; the smallest wins it.
    private record Hold(Lead lead, Instant handoff, boolean converting, boolean primary) {

        static final Comparator<Hold> BEST_FIRST = Comparator.comparing((Hold hold) -> !hold.converting)
                .thenComparing(hold -> !hold.primary)
                .thenComparing(Hold::handoff)
                .thenComparing(hold -> hold.lead().name());
    }

    DealBook(Records records, List<Lead> leads) {
        this.records = records;
        records.living("sales.OpportunityStage").forEach(stage -> stages.put(Records.text(stage, "ApiName"), stage));
        records.living("sales.OpportunityHistory")
                .forEach(row -> history.computeIfAbsent(Records.text(row, "OpportunityId"), id -> new ArrayList<>()).add(row));
        for (Map<String, String> deal : records.living(Records.DEALS)) {
            holds(deal, leads).stream().min(Hold.BEST_FIRST).ifPresent(hold -> counting
                    .computeIfAbsent(hold.lead().name(), name -> new TreeMap<>())
                    .computeIfAbsent(hold.handoff(), moment -> new ArrayList<>())
                    .add(deal(deal)));
        }
    }

    /// The deals that count for one handoff.
    List<Deal> of(Lead lead, Instant handoff) {
        return counting.getOrDefault(lead.name(), Map.of()).getOrDefault(handoff, List.of());
    }

    private List<Hold> holds(Map<String, String> deal, List<Lead> leads) {
        String id = Records.idOf(deal);
        List<Hold> holds = new ArrayList<>();
        for (Lead lead : leads) {
            boolean converting = records.all(Records.LEADS).stream()
                    .anyMatch(row -> lead.people().contains(Records.idOf(row)) && Records.text(row, "ConvertedOpportunityId").equals(id));
            List<Map<String, String>> roles = records.living("sales.OpportunityContactRole").stream()
                    .filter(role -> Records.text(role, "OpportunityId").equals(id) && lead.people().contains(Records.text(role, "ContactId")))
                    .toList();
            boolean primary = roles.stream().anyMatch(role -> "true".equals(role.get("IsPrimary")));
            if (converting || !roles.isEmpty()) {
                lead.eligible(Records.createdAt(deal), GRACE_DAYS)
                        .ifPresent(handoff -> holds.add(new Hold(lead, handoff, converting, primary)));
            }
        }
        return holds;
    }

    private Deal deal(Map<String, String> row) {
        String stage = Records.text(row, "StageName");
        Deal.Kind kind = kind(stage);
        Optional<Instant> began = kind == Deal.Kind.OPEN ? Optional.empty() : Optional.of(began(row, kind));
        Optional<BigDecimal> amount =
                Optional.of(Records.text(row, "Amount")).filter(text -> !text.isEmpty()).map(BigDecimal::new);
        return new Deal(Records.idOf(row), kind, began, Records.text(meaning(stage), "MasterLabel"), amount, Records.createdAt(row));
    }

    private Map<String, String> meaning(String stage) {
        return stages.getOrDefault(stage, Map.of());
    }

    private Deal.Kind kind(String stage) {
        if ("true".equals(meaning(stage).get("IsWon"))) {
            return Deal.Kind.WON;
        }
        return "true".equals(meaning(stage).get("IsClosed")) ? Deal.Kind.LOST : Deal.Kind.OPEN;
    }

    // The first row of the last run of rows that mean the same; a row older than its deal counts as just after it.
    private Instant began(Map<String, String> deal, Deal.Kind kind) {
        Instant created = Records.createdAt(deal);
        List<Map<String, String>> rows = new ArrayList<>(history.getOrDefault(Records.idOf(deal), List.of()));
        rows.sort(Comparator.comparing((Map<String, String> row) -> later(written(row), created)).thenComparing(Records::idOf));
        Instant start = null;
        for (Map<String, String> row : rows) {
            if (kind(Records.text(row, "StageName")) != kind) {
                start = null;
            } else if (start == null) {
                start = written(row);
            }
        }
        if (start == null) {
            throw new AssertionError("no history row says when " + Records.idOf(deal) + " became " + kind);
        }
        return start;
    }

    private static Instant written(Map<String, String> row) {
        return Records.moment(Records.text(row, "CreatedDate"));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
