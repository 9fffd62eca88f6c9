package io.tasuki.explain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.tasuki.explain.HandoffStory.Attribute;
import io.tasuki.explain.HandoffStory.Criterion;
import io.tasuki.explain.HandoffStory.Deal;
import io.tasuki.explain.HandoffStory.Outcome;
import io.tasuki.explain.HandoffStory.Reason;
import io.tasuki.explain.HandoffStory.Score;
import io.tasuki.stage.promise.Clock;
import io.tasuki.stage.promise.PromiseClocks;
import io.tasuki.stage.promise.PromiseSettings;
import io.tasuki.stage.promise.Promises;
import io.tasuki.statistics.logistic.Logit;
import io.tasuki.store.Row;
import io.tasuki.store.Session;
import io.tasuki.store.Session.RowReader;
import io.tasuki.store.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Reads the handoffs of the explained lead.
final class HandoffStories {

    private final Session session;
    private final Instant asOf;
    private final ZoneId zone;
    private final PromiseSettings promises;

    HandoffStories(Session session, Explainer.Question question) {
        this.session = session;
        this.asOf = question.asOf();
        this.zone = question.handoffs().zone();
        this.promises = question.promises();
    }

    /// The parts of all handoffs, each by the handoff it belongs to.
    private record Parts(
            Map<String, List<Criterion>> criteria,
            Map<String, List<Attribute>> attributes,
            Map<String, List<Deal>> deals,
            Map<String, List<Clock>> clocks,
            Map<String, List<Score>> scores,
            Map<String, List<Outcome>> outcomes) {}

    List<HandoffStory> tell() {
        session.script(load("explained_owner"));
        Parts parts = new Parts(
                byHandoff("criterion", HandoffStories::criterion),
                byHandoff("attribute", row -> new Attribute(row.text(2), row.text(3), row.text(4))),
                byHandoff("tied_deal", HandoffStories::deal, asOf, zone.getId()),
                clocks(),
                scores(),
                byHandoff("outcome", HandoffStories::outcome, asOf, zone.getId()));
        return session.query(load("explained_handoff"), row -> handoff(row, parts));
    }

    private Map<String, List<Clock>> clocks() {
        if (promises.none()) {
            return Map.of();
        }
        Promises.judge(session, promises, "explained_lead", asOf);
        PromiseClocks.measure(session, promises, asOf);
        return PromiseClocks.read(session).stream().collect(groupingBy(Clock::handoff));
    }

    private <T> Map<String, List<T>> byHandoff(String statement, RowReader<T> reader, Object... arguments) {
        return session
                .query(load(statement), row -> Map.entry(row.text(1), reader.read(row)), arguments)
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static HandoffStory handoff(Row row, Parts parts) throws SQLException {
        String handoff = row.text(1);
        List<Criterion> criteria = parts.criteria.getOrDefault(handoff, List.of());
        return new HandoffStory(
                handoff,
                (int) row.number(2),
                row.moment(3).orElse(Instant.EPOCH),
                row.truth(4),
                row.text(5),
                row.text(6),
                row.text(7),
                row.text(8),
                row.text(9),
                criteria.stream().filter(criterion -> !criterion.met()).map(Criterion::label).toList(),
                criteria,
                parts.attributes.getOrDefault(handoff, List.of()),
                parts.deals.getOrDefault(handoff, List.of()),
                parts.clocks.getOrDefault(handoff, List.of()),
                first(parts.scores.getOrDefault(handoff, List.of())),
                first(parts.outcomes.getOrDefault(handoff, List.of())));
    }

    private static <T> @Nullable T first(List<T> told) {
        return told.isEmpty() ? null : told.getFirst();
    }

    private Map<String, List<Score>> scores() {
        Map<String, List<Reason>> reasons = byHandoff(
                "score_reason", row -> new Reason(row.text(2), row.text(3), row.real(4)));
        return byHandoff("score", row -> score(row, reasons.getOrDefault(row.text(1), List.of())));
    }

    private static Score score(Row row, List<Reason> reasons) throws SQLException {
        double logit = row.real(5);
        return new Score(
                row.text(2),
                (int) row.number(3),
                row.text(4),
                Logit.probability(logit),
                logit,
                row.real(6),
                reasons,
                row.moment(7).orElse(Instant.EPOCH));
    }

    private static Criterion criterion(Row row) throws SQLException {
        return new Criterion(row.text(2), row.text(3), row.truth(4), row.text(5));
    }

    private static Deal deal(Row row) throws SQLException {
        return new Deal(
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.moment(7).orElse(null),
                row.text(8),
                boxed(row.maybeReal(9)),
                row.text(10));
    }

    private static Outcome outcome(Row row) throws SQLException {
        return new Outcome(
                row.text(2),
                row.moment(3).orElse(null),
                row.moment(4).orElse(null),
                row.maybeText(5).orElse(null),
                row.maybeText(6).orElse(null),
                row.maybeText(7).orElse(null),
                row.maybeText(8).orElse(null),
                row.maybeText(9).orElse(null),
                boxed(row.maybeReal(10)),
                row.maybeText(11).orElse(null),
                number(row.maybeText(12)),
                number(row.maybeText(13)));
    }

    private static @Nullable Double boxed(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    private static @Nullable Integer number(Optional<String> text) {
        return text.map(Integer::valueOf).orElse(null);
    }

    private static String load(String name) {
        return Sql.load(HandoffStories.class, name);
    }
}
