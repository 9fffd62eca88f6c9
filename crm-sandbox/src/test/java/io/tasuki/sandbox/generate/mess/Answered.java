package io.tasuki.sandbox.generate.mess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The truth in the words of [Recount], so that both can be laid side by side.
final class Answered {

    private Answered() {}

    /// What the truth says of each lead that can be known.
    static Map<String, String> of(WorldTruth truth) {
        Map<String, String> told = new TreeMap<>();
        truth.leads().filter(lead -> !lead.records().isEmpty()).forEach(lead -> told.put(lead.lead(), tell(lead)));
        return told;
    }

    static Set<String> loose(WorldTruth truth) {
        Set<String> loose = new TreeSet<>();
        truth.leads().forEach(lead -> lead.looseDeals().forEach(deal -> loose.add(deal.deal())));
        return loose;
    }

    private static String tell(LeadAnswer lead) {
        List<String> lines = new ArrayList<>();
        lines.add("records " + lead.records().stream().map(RecordAnswer::record).sorted().toList());
        lines.add("rivals " + new TreeSet<>(lead.ambiguous()));
        lead.handoffs().forEach(handoff -> lines.add(tell(handoff)));
        return String.join("\n", lines);
    }

    private static String tell(HandoffAnswer handoff) {
        Map<String, String> attributes = new TreeMap<>();
        handoff.attributes().forEach((name, value) -> attributes.put(name, Objects.requireNonNullElse(value, "")));
        Map<String, String> deals = new TreeMap<>();
        handoff.deals().forEach(deal -> deals.put(deal.deal(), deal.link() + " " + deal.part()));
        OutcomeAnswer outcome = handoff.outcome();
        return "%s by %s, definition %s, missing %s, %s, deals %s, %s, called %s"
                .formatted(
                        handoff.at().replace(".000Z", "Z"),
                        handoff.rule(),
                        handoff.definition(),
                        handoff.missing(),
                        attributes,
                        deals,
                        outcome == null ? "nobody may say" : tell(outcome),
                        Objects.requireNonNullElse(handoff.firstContactAt(), "never")
                                .replace(".000Z", "Z"));
    }

    private static String tell(OutcomeAnswer outcome) {
        String at = Objects.requireNonNullElse(outcome.at(), "").replace(".000Z", "Z");
        return switch (outcome.outcome()) {
            case "won" ->
                "won %s after %d days, %s, unpriced %d"
                        .formatted(at, outcome.daysToWin(), Recount.plain(outcome.amount()), outcome.unpriced());
            case "open" -> "open";
            default -> outcome.outcome() + " " + at + " " + outcome.reason();
        };
    }
}
