package io.tasuki.explain;

import io.tasuki.explain.DealStory.Part;
import io.tasuki.explain.DealStory.Tie;
import io.tasuki.explain.Explainer.Question;
import io.tasuki.model.RecordAddress;
import io.tasuki.stage.link.LinkRule;
import io.tasuki.store.Row;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads deals' stories, and says for which handoff a deal counts or why for none.
final class DealStories {

    private final Session session;
    private final Question question;

    DealStories(Session session, Question question) {
        this.session = session;
        this.question = question;
    }

    record Told(DealStory deal, String why, Optional<String> countsFor) {}

    Optional<Told> tell() {
        RecordAddress record = question.record();
        String connection = record.object().connection();
        List<Part> people = session.query(
                load("part"), DealStories::part, connection, record.id(), question.links().links().contains(LinkRule.ACCOUNT));
        List<Tie> ties = session.query(
                load("tie"), row -> new Tie(row.text(1), row.text(2), row.text(3), row.text(4)), connection, record.id());
        return session
                .query(
                        load("explained_deal"),
                        row -> deal(row, people, ties),
                        connection,
                        record.object().object(),
                        record.id(),
                        question.handoffs().zone().getId())
                .stream()
                .findFirst()
                .map(deal -> new Told(deal, why(deal), counting(deal).map(Tie::lead)));
    }

    private DealStory deal(Row row, List<Part> people, List<Tie> ties) throws SQLException {
        var amount = row.maybeReal(6);
        return new DealStory(
                question.record().toString(),
                row.moment(1).orElse(null),
                row.moment(2).orElse(null),
                row.maybeText(3).orElse(null),
                row.text(4),
                row.text(5),
                amount.isPresent() ? amount.getAsDouble() : null,
                row.text(7),
                row.day(8).orElse(null),
                people,
                ties);
    }

    private static Part part(Row row) throws SQLException {
        return new Part(
                row.text(1),
                row.maybeText(2).orElse(null),
                row.text(3),
                row.truth(4),
                row.maybeText(5).orElse(null),
                row.moment(6).orElse(null));
    }

    private static Optional<Tie> counting(DealStory deal) {
        return deal.ties().stream().filter(tie -> tie.part().equals("counts")).findFirst();
    }

    private String why(DealStory deal) {
        return counting(deal)
                .map(tie -> "counts for the handoff " + tie.handoff() + ", by " + tie.rule() + shared(deal))
                .orElseGet(() -> "counts for no handoff: " + obstacle(deal));
    }

    private static String shared(DealStory deal) {
        String others = deal.ties().stream()
                .filter(tie -> !tie.part().equals("counts"))
                .map(Tie::lead)
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : "; shared by " + others;
    }

    private String obstacle(DealStory deal) {
        if (deal.mergedInto() != null) {
            return "it was merged into " + deal.mergedInto();
        }
        if (deal.removedAt() != null) {
            return "it was deleted in the CRM, known since " + deal.removedAt();
        }
        if (!question.links().deals().contains(question.record().object())) {
            return question.record().object() + " is not named by deals.from";
        }
        return unreached(deal);
    }

    private String unreached(DealStory deal) {
        List<Part> led = deal.people().stream().filter(part -> part.lead() != null).toList();
        if (deal.people().isEmpty()) {
            return "nobody has a part in it";
        }
        if (led.isEmpty()) {
            return "nobody who has a part in it is a lead";
        }
        List<Part> linked = led.stream().filter(part -> isConfigured(part.rule())).toList();
        if (linked.isEmpty()) {
            return "its leads are named by " + led.getFirst().rule() + " only, which deals.link does not list";
        }
        return linked.stream()
                .map(Part::firstHandoff)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .map(first -> "it was made at " + deal.createdAt() + ", more than "
                        + question.handoffs().graceDays() + " days (deals.grace_days) before its lead's first handoff at " + first)
                .orElse("its leads were never handed over");
    }

    private boolean isConfigured(String rule) {
        return question.links().links().contains(LinkRule.valueOf(rule.toUpperCase(Locale.ROOT)));
    }

    private static String load(String name) {
        return Sql.load(DealStories.class, name);
    }
}
