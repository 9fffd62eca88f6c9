package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.tell.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says the right answers about a told circle, from what really happened to the lives in it.
final class Answers {

    private final RecordNames names;
    private final RecordAnswers records;

    Answers(Topology topology, RecordNames names) {
        this.names = names;
        this.records = new RecordAnswers(topology, names);
    }

    Stream<LeadAnswer> of(Circle circle) {
        return circle.lives.stream().flatMap(this::of);
    }

    private Stream<LeadAnswer> of(Life life) {
        LeadAnswer own = new LeadAnswer(
                records.oldest(life),
                records.living(life),
                records.former(life),
                records.gone(life),
                records.candidates(life),
                handoffs(life),
                loose(life),
                List.copyOf(life.twists));
        return life.standing.twin ? Stream.of(own, records.twinOf(life, own)) : Stream.of(own);
    }

    private List<LooseDeal> loose(Life life) {
        return life.circle.deals.stream()
                .filter(deal -> deal.told == life && deal.countsFor == null)
                .map(deal -> new LooseDeal(names.dealAddress(deal), deal.why))
                .toList();
    }

    private List<HandoffAnswer> handoffs(Life life) {
        return life.standing.unknowable
                ? List.of()
                : life.handoffs.stream().map(this::of).toList();
    }

    private HandoffAnswer of(Handoff handoff) {
        Life life = handoff.life;
        List<String> met = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Criterion criterion : Criterion.askedAt(handoff.at)) {
            (known(life, criterion, handoff.at) ? met : missing).add(criterion.label());
        }
        return new HandoffAnswer(
                Texts.moment(handoff.at),
                handoff.rule.label(),
                owner(handoff),
                Criterion.secondAt(handoff.at) ? "2" : "1",
                met,
                missing,
                missing.isEmpty() ? "met" : "missed",
                attributes(life),
                deals(handoff),
                life.standing.ambiguous ? null : Outcomes.of(handoff),
                firstContact(handoff));
    }

    /// Who is in charge by the records that are known to be the lead's.
    private String owner(Handoff handoff) {
        Life.Standing standing = handoff.life.standing;
        return standing.ambiguous || standing.salesForgot
                ? names.ownerAtMarketing(handoff.owner)
                : names.owner(handoff.owner);
    }

    private static boolean known(Life life, Criterion criterion, Instant moment) {
        Instant since = life.knownAt.get(criterion);
        boolean wrong = criterion == Criterion.TIMING && life.impossibleDate;
        return since != null && !since.isAfter(moment) && !wrong;
    }

    private static Map<String, @Nullable String> attributes(Life life) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("origin", life.origin);
        values.put("industry", life.industryBlank ? null : life.industry.label());
        values.put("employees", life.circle.employeesReadable ? Bands.of(life.circle.employees) : null);
        return values;
    }

    private List<DealAnswer> deals(Handoff handoff) {
        List<DealAnswer> deals = new ArrayList<>();
        for (Deal deal : handoff.life.circle.deals) {
            if (deal.countsFor == handoff) {
                deals.add(new DealAnswer(names.dealAddress(deal), deal.link, "counts"));
            } else if (deal.sharedBy.contains(handoff)) {
                deals.add(new DealAnswer(names.dealAddress(deal), sharedLink(deal, handoff.life), "shared"));
            }
        }
        return deals;
    }

    private static String sharedLink(Deal deal, Life life) {
        return deal.converter == life ? "conversion" : deal.link.equals("association") ? "association" : "contact_role";
    }

    private static @Nullable String firstContact(Handoff handoff) {
        Life.Standing standing = handoff.life.standing;
        Instant called = handoff.calledAt;
        return called == null || standing.ambiguous || standing.salesForgot ? null : Texts.moment(called);
    }
}
