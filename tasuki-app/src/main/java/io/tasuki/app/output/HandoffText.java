package io.tasuki.app.output;

import io.tasuki.app.output.Columns.Align;
import io.tasuki.explain.HandoffStory;
import io.tasuki.explain.HandoffStory.Outcome;
import io.tasuki.stage.measure.BuiltIn;
import io.tasuki.stage.poll.OwnerNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One handoff for people: when and by which rule, what was known then, its deals, what became of it.
final class HandoffText {

    private final Moments moments;

    HandoffText(Moments moments) {
        this.moments = moments;
    }

    /// @param owners what the CRM calls them, by their ids
    String of(HandoffStory handoff, Map<String, String> owners) {
        List<String> lines = new ArrayList<>();
        lines.add("handoff " + handoff.number() + "  " + moments.told(handoff.moment()) + "  " + Lines.value(handoff.rule())
                + told(", told by ", handoff.toldBy()) + told(", owner ", called(handoff.owner(), owners)));
        if (!handoff.definitionVersion().isEmpty()) {
            lines.add("  definition " + Lines.value(handoff.definitionVersion()) + ": " + handoff.verdict() + missing(handoff));
        }
        if (!handoff.attributes().isEmpty()) {
            lines.add("  known then");
            lines.add(attributes(handoff));
        }
        if (!handoff.deals().isEmpty()) {
            lines.add("  deals");
            lines.add(deals(handoff));
        }
        if (!handoff.promises().isEmpty()) {
            lines.add("  promised by sales");
            lines.add(promises(handoff, owners));
        }
        HandoffStory.Score score = handoff.score();
        if (score != null) {
            lines.add("  score " + score.score() + ", grade " + score.grade() + ", by model " + score.model() + ", at "
                    + moments.told(score.scoredAt()));
            lines.add(reasons(score));
        }
        lines.add("  outcome: " + outcome(handoff.outcome()));
        return String.join("\n", lines);
    }

    private static String missing(HandoffStory handoff) {
        return handoff.missing().isEmpty() ? "" : ", missing " + Lines.value(String.join(", ", handoff.missing()));
    }

    private static String attributes(HandoffStory handoff) {
        Columns columns = new Columns(Align.LEFT, Align.LEFT, Align.LEFT);
        handoff.attributes()
                .forEach(known -> columns.line(Lines.value(known.attribute()), value(known.attribute(), known.value()), "(" + known.basis() + ")"));
        return columns.render("    ");
    }

    // On the logit scale, where they add up.
    private static String reasons(HandoffStory.Score score) {
        Columns columns = new Columns(Align.LEFT, Align.LEFT, Align.RIGHT);
        columns.line("an average handoff", "", effect(score.baseLogit()));
        score.reasons()
                .forEach(reason -> columns.line(Lines.value(reason.attribute()), value(reason.attribute(), reason.value()), effect(reason.effect())));
        columns.line("logit", "", effect(score.logit()));
        return columns.render("    ");
    }

    private static String value(String attribute, String value) {
        return Lines.value(BuiltIn.told(attribute, value, Locale.ENGLISH));
    }

    private static String effect(double logit) {
        return String.format(Locale.ROOT, "%+.3f", logit);
    }

    private String deals(HandoffStory handoff) {
        Columns columns = new Columns(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT);
        handoff.deals().forEach(deal -> columns.line(deal.deal(), deal.part() + ", by " + deal.rule(), state(deal), money(deal)));
        return columns.render("    ");
    }

    private String promises(HandoffStory handoff, Map<String, String> owners) {
        Columns columns = new Columns(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT);
        handoff.promises()
                .forEach(clock -> columns.line(
                        clock.promise().replace('_', ' '),
                        clock.state(),
                        "due " + moments.told(clock.due()),
                        clock.keptAt() == null ? "not kept" : "kept " + moments.told(clock.keptAt()) + told(", told by ", clock.evidence()),
                        (clock.owner().isEmpty() ? "nobody's" : "owner " + Lines.value(called(clock.owner(), owners)))
                                + ", systems took " + Figures.time(clock.systemSeconds())
                                + ", people " + Figures.time(clock.humanSeconds())));
        return columns.render("    ");
    }

    private String state(HandoffStory.Deal deal) {
        if (deal.state().isEmpty()) {
            return "not there then";
        }
        return deal.state() + " in " + Lines.value(deal.stage())
                + (deal.since() == null ? "" : " since " + moments.told(deal.since()) + " (" + deal.evidence() + ")");
    }

    private static String money(HandoffStory.Deal deal) {
        return deal.amount() == null ? "" : Figures.amount(deal.amount(), deal.currency());
    }

    private String outcome(@Nullable Outcome outcome) {
        if (outcome == null) {
            return "had not happened yet";
        }
        List<String> parts = new ArrayList<>();
        parts.add(outcome.outcome() + at(" at ", outcome.endedAt()) + told(", told by ", outcome.evidence()));
        parts.add(at("taken by sales at ", outcome.acceptedAt()));
        parts.add(told("for ", outcome.returnedReason()));
        parts.add(told("for ", outcome.lostReason()));
        parts.add(told("deal ", outcome.deal()));
        Double amount = outcome.wonAmount();
        parts.add(amount == null ? "" : Figures.amount(amount, outcome.currency() == null ? "" : outcome.currency()));
        Integer days = outcome.daysToWin();
        parts.add(days == null ? "" : "after " + Figures.counted(days, "day"));
        Integer unpriced = outcome.unpriced();
        parts.add(unpriced == null || unpriced == 0 ? "" : Figures.counted(unpriced, "win") + " without a rate");
        return String.join("; ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private static String called(String owner, Map<String, String> owners) {
        return OwnerNames.called(owner, owners.get(owner));
    }

    private String at(String before, @Nullable Instant moment) {
        return moment == null ? "" : before + moments.told(moment);
    }

    private static String told(String before, @Nullable Object value) {
        return value == null || value.toString().isEmpty() ? "" : before + Lines.value(value.toString());
    }
}
