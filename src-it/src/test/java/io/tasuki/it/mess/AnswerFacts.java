package io.tasuki.it.mess;

import io.tasuki.sandbox.generate.mess.HandoffAnswer;
import io.tasuki.sandbox.generate.mess.LeadAnswer;
import io.tasuki.sandbox.generate.mess.OutcomeAnswer;
import io.tasuki.sandbox.generate.mess.RecordAnswer;
import io.tasuki.sandbox.generate.mess.WorldTruth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the answer key says, fact by fact.
final class AnswerFacts {

    private final Map<Fact, String> facts = new TreeMap<>();

    private final Instant asOf;

    private AnswerFacts(Instant asOf) {
        this.asOf = asOf;
    }

    static Map<Fact, String> of(WorldTruth truth, Instant asOf) {
        AnswerFacts all = new AnswerFacts(asOf);
        truth.leads().forEach(all::tell);
        return all.facts;
    }

    private void tell(LeadAnswer answer) {
        // A lead of which no record is left cannot be known.
        if (!answer.records().isEmpty()) {
            lead(answer);
        }
        // Not every CRM still tells of a deleted deal.
        answer.looseDeals().stream().filter(loose -> !loose.why().equals("deleted")).forEach(loose -> facts.put(new Fact("", loose.deal(), Fact.EXISTENCE), "loose"));
    }

    private void lead(LeadAnswer answer) {
        String lead = answer.lead();
        say(lead, lead, Fact.EXISTENCE, "lead");
        say(lead, lead, "ambiguous", sorted(answer.ambiguous()));
        for (RecordAnswer record : answer.records()) {
            say(lead, record.record(), Fact.EXISTENCE, "record");
            say(lead, record.record(), "tie", record.ties().isEmpty() ? "anchor" : record.ties().getFirst());
        }
        answer.handoffs().forEach(handoff -> handoff(lead, handoff));
        // Of an ambiguous lead nobody knows whether it was called.
        if (answer.ambiguous().isEmpty()) {
            answer.handoffs().forEach(handoff -> contact(lead, handoff));
        }
    }

    private void contact(String lead, HandoffAnswer answer) {
        String handoff = lead + "@" + Instant.parse(answer.at());
        say(lead, handoff, FirstContacts.ASPECT, moment(answer.firstContactAt()));
        say(lead, handoff, FirstContacts.BREACH, FirstContacts.breach(answer, asOf));
    }

    private void handoff(String lead, HandoffAnswer answer) {
        String handoff = lead + "@" + Instant.parse(answer.at());
        say(lead, handoff, Fact.EXISTENCE, "handoff");
        say(lead, handoff, "rule", answer.rule());
        say(lead, handoff, "owner", answer.owner());
        say(lead, handoff, "definition", answer.definition());
        say(lead, handoff, "verdict", answer.verdict());
        say(lead, handoff, "met", sorted(answer.met()));
        say(lead, handoff, "missing", sorted(answer.missing()));
        answer.attributes().forEach((name, value) -> say(lead, handoff, "attribute " + name, text(value)));
        say(
                lead,
                handoff,
                "deals",
                sorted(answer.deals().stream()
                        .map(deal -> deal.deal() + " " + deal.link() + " " + deal.part())
                        .toList()));
        OutcomeAnswer outcome = answer.outcome();
        if (outcome != null) {
            outcome(lead, handoff, outcome);
        }
    }

    private void outcome(String lead, String handoff, OutcomeAnswer answer) {
        say(lead, handoff, "outcome", answer.outcome());
        say(lead, handoff, "ended at", moment(answer.at()));
        say(lead, handoff, "days to win", text(answer.daysToWin()));
        say(lead, handoff, "amount", amount(answer.amount()));
        say(lead, handoff, "unpriced", text(answer.unpriced()));
        say(lead, handoff, "reason", text(answer.reason()));
    }

    private void say(String lead, String of, String aspect, String value) {
        facts.put(new Fact(lead, of, aspect), value);
    }

    private static String sorted(Collection<String> texts) {
        return texts.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String moment(@Nullable String told) {
        return told == null ? "" : Instant.parse(told).toString();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String amount(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
