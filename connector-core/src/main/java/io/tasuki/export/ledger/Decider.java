package io.tasuki.export.ledger;

import io.tasuki.export.ledger.Decision.Nothing;
import io.tasuki.export.ledger.Decision.Tell;
import io.tasuki.export.ledger.Decision.Withhold;
import io.tasuki.export.outcome.Amount;
import io.tasuki.export.outcome.Candidate;
import io.tasuki.export.outcome.Candidate.Win;
import io.tasuki.export.outcome.Consent.Answer;
import io.tasuki.export.outcome.Person;
import io.tasuki.export.platform.Action;
import io.tasuki.export.platform.Clue;
import io.tasuki.export.platform.Event;
import io.tasuki.export.platform.Part;
import io.tasuki.export.platform.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Says of each candidate what its platform has to hear now.
///
/// 1. A conversion is reported once. While it stands, another amount is one restatement and a deal that is not won any more one
///    retraction, both under the name, time and id that the platform was told first.
/// 2. After a retraction a win of another moment is a conversion of its own.
final class Decider {

    private final Platform platform;
    private final OutcomeExportRequest request;
    private final List<Part> parts;
    private final Tuples tuples;

    Decider(OutcomeExportRequest request, Tuples tuples) {
        this.platform = request.platform();
        this.request = request;
        this.parts = platform.parts(request.settings(), request.zone());
        this.tuples = tuples;
    }

    List<Part> parts() {
        return parts;
    }

    Decision decide(Candidate candidate, Optional<Told> told) {
        Optional<Told> standing = told.filter(Told::stands);
        if (standing.isPresent()) {
            return corrected(candidate, standing.get());
        }
        return candidate.won().map(win -> reported(candidate, win, told)).orElseGet(Nothing::new);
    }

    private Decision reported(Candidate candidate, Win win, Optional<Told> retracted) {
        Optional<Clue> clue = platform.clue(candidate.person());
        Optional<Reason> reason = hindrance(candidate, win)
                .or(() -> clue.isEmpty() ? Optional.of(Reason.NO_IDENTIFIER) : Optional.empty())
                .or(() -> tooEarly(candidate, win))
                .or(() -> retracted.map(Told::at).equals(win.at()) ? Optional.of(Reason.RETRACTED_BEFORE) : Optional.empty());
        if (reason.isPresent()) {
            return new Withhold(reason.get());
        }
        Event event = event(Action.REPORT, candidate, clue.orElseThrow(), win);
        return tuples.add(event) ? told(event) : new Withhold(Reason.TOLD_ALREADY);
    }

    private Optional<Reason> hindrance(Candidate candidate, Win win) {
        if (candidate.ambiguous()) {
            return Optional.of(Reason.AMBIGUOUS);
        }
        if (win.at().isEmpty()) {
            return Optional.of(Reason.UNDATED);
        }
        return unpriced(win) ? Optional.of(Reason.NO_AMOUNT) : withoutConsent(candidate.person());
    }

    private boolean unpriced(Win win) {
        return win.amount().isEmpty() && !(platform.takesUnknownAmounts() && win.currency().isPresent());
    }

    private static Optional<Reason> withoutConsent(Person person) {
        Answer answer = person.userData();
        return switch (answer) {
            case GRANTED -> Optional.empty();
            case DENIED -> Optional.of(Reason.CONSENT_DENIED);
            case MISSING -> Optional.of(Reason.CONSENT_MISSING);
        };
    }

    private Optional<Reason> tooEarly(Candidate candidate, Win win) {
        Instant at = win.at().orElseThrow();
        if (platform.limits().oldest().filter(oldest -> at.isBefore(request.asOf().minus(oldest))).isPresent()) {
            return Optional.of(Reason.TOO_OLD);
        }
        boolean before = platform.followsLeads() && candidate.leadSince().filter(at::isBefore).isPresent();
        return before ? Optional.of(Reason.BEFORE_LEAD) : Optional.empty();
    }

    private Decision corrected(Candidate candidate, Told told) {
        if (candidate.gone() || candidate.ambiguous()) {
            return new Withhold(candidate.gone() ? Reason.HANDOFF_GONE : Reason.AMBIGUOUS);
        }
        return candidate.won().map(win -> restated(candidate, win, told)).orElseGet(() -> correction(Action.RETRACT, candidate, told));
    }

    private Decision restated(Candidate candidate, Win win, Told told) {
        if (win.amount().isEmpty()) {
            return told.amount().isEmpty() ? new Nothing() : new Withhold(Reason.NO_AMOUNT);
        }
        Amount amount = win.amount().get();
        if (amount.text().equals(told.amount()) && amount.currency().equals(told.currency())) {
            return new Nothing();
        }
        return withoutConsent(candidate.person())
                .<Decision>map(Withhold::new)
                .orElseGet(() -> correction(Action.RESTATE, candidate, told));
    }

    private Decision correction(Action action, Candidate candidate, Told told) {
        Optional<Amount> amount = candidate.won().flatMap(Win::amount);
        Event event = new Event(
                action,
                candidate.handoff(),
                told.conversionName(),
                told.at(),
                told.clue(),
                amount,
                amount.map(Amount::currency).orElse(""),
                request.asOf(),
                candidate.person());
        Decision decision = told(event);
        return decision instanceof Tell && told.clue().value().isEmpty() ? new Withhold(Reason.IDENTIFIER_GONE) : decision;
    }

    private Event event(Action action, Candidate candidate, Clue clue, Win win) {
        return new Event(
                action,
                candidate.handoff(),
                request.settings().conversionName(),
                win.at().orElseThrow(),
                clue,
                win.amount(),
                win.currency().orElse(""),
                request.asOf(),
                candidate.person());
    }

    private Decision told(Event event) {
        return parts.stream()
                .filter(part -> part.takes().test(event))
                .findFirst()
                .<Decision>map(part -> new Tell(event, part))
                .orElseGet(() -> new Withhold(Reason.NO_CORRECTIONS));
    }

    /// True when the platform takes corrections of conversions that are found by this clue: then it has to be remembered.
    boolean corrects(Event event) {
        return told(event.as(Action.RETRACT)) instanceof Tell;
    }
}
