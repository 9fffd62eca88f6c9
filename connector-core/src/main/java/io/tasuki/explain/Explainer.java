package io.tasuki.explain;

import io.tasuki.explain.LeadStory.Candidate;
import io.tasuki.model.RecordAddress;
import io.tasuki.stage.handoff.HandoffSettings;
import io.tasuki.stage.link.LinkSettings;
import io.tasuki.stage.poll.OwnerNames;
import io.tasuki.stage.promise.Clock;
import io.tasuki.stage.promise.PromiseSettings;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells the story of one record: a person's, a deal's, or one that sales keeps for a person.
public final class Explainer {

    private final Session session;
    private final Question question;
    private final LeadStories leads;

    private Explainer(Session session, Question question) {
        this.session = session;
        this.question = question;
        this.leads = new LeadStories(session, new HandoffStories(session, question));
    }

    /// @param asOf the moment that outcomes, deals and promises are told at
    public record Question(
            RecordAddress record,
            Instant asOf,
            LinkSettings links,
            HandoffSettings handoffs,
            PromiseSettings promises) {}

    /// @return empty when the store knows no such record
    public static Optional<Explanation> explain(Session session, Question question) {
        Explainer explainer = new Explainer(session, question);
        return explainer.ofLead().or(explainer::ofCandidate).or(explainer::ofDeal).or(explainer::ofStranger);
    }

    private Optional<Explanation> ofLead() {
        return find("lead_of_record")
                .map(lead -> said("stands for the lead " + lead, leads.tell(lead), List.of(), null));
    }

    private Optional<Explanation> ofCandidate() {
        List<Candidate> candidates = session.query(
                load("candidate_of"),
                row -> new Candidate(row.text(1), question.record().toString(), row.text(2), row.text(3)),
                address());
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(said(
                        "could belong to more than one lead, or its lead to more than one person: nothing is guessed",
                        null,
                        candidates,
                        null));
    }

    private Optional<Explanation> ofDeal() {
        return new DealStories(session, question).tell().map(told -> said(
                told.why(), told.countsFor().map(leads::tell).orElse(null), List.of(), told.deal()));
    }

    private Optional<Explanation> ofStranger() {
        return find("stranger").map(state -> said(
                state.isEmpty()
                        ? "stands for no lead: it is no record of leads.from, and no rule of leads.match joins it with one"
                        : state,
                null,
                List.of(),
                null));
    }

    private Explanation said(
            String why,
            @Nullable LeadStory lead,
            List<Candidate> candidates,
            @Nullable DealStory deal) {
        List<String> owners = lead == null ? List.of() : owners(lead).toList();
        return new Explanation(
                question.record().toString(), question.asOf(), why, lead, candidates, deal, OwnerNames.of(session, owners));
    }

    private static Stream<String> owners(LeadStory lead) {
        return lead.handoffs().stream()
                .flatMap(handoff -> Stream.concat(Stream.of(handoff.owner()), handoff.promises().stream().map(Clock::owner)));
    }

    private Optional<String> find(String statement) {
        return session.query(load(statement), row -> row.text(1), address()).stream().findFirst();
    }

    private Object[] address() {
        return new Object[] {
            question.record().object().connection(), question.record().object().object(), question.record().id()
        };
    }

    private static String load(String name) {
        return Sql.load(Explainer.class, name);
    }
}
