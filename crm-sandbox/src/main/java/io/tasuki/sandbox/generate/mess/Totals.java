package io.tasuki.sandbox.generate.mess;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// Counts of answers, by name.
public final class Totals {

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Integer> twists = new TreeMap<>();

    void count(LeadAnswer lead) {
        add("leads");
        lead.twists().forEach(twist -> twists.merge(twist, 1, Integer::sum));
        if (!lead.ambiguous().isEmpty()) {
            add("ambiguous_leads");
        }
        lead.looseDeals().forEach(deal -> add("loose_deals"));
        lead.handoffs().forEach(this::count);
    }

    private void count(HandoffAnswer handoff) {
        add("handoffs");
        add("handoffs_by_" + handoff.rule());
        add("definition_" + handoff.verdict());
        handoff.deals().forEach(deal -> add("deals_" + deal.part()));
        OutcomeAnswer outcome = handoff.outcome();
        if (outcome != null) {
            add(outcome.outcome());
        }
    }

    private void add(String name) {
        counts.merge(name, 1, Integer::sum);
    }

    public Map<String, Integer> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /// How often each twist struck.
    public Map<String, Integer> twists() {
        return Collections.unmodifiableMap(twists);
    }
}
