package io.tasuki.stage.score;

import io.tasuki.stage.measure.HandoffLevels;
import io.tasuki.stage.score.Windows.Span;
import io.tasuki.stage.score.model.Column;
import io.tasuki.stage.score.model.Observations;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The handoffs old enough to be judged, oldest first, with what was known of them then.
final class ObservedHandoffs {

    private final List<LocalDate> days;
    private final List<Long> named;
    private final Observations observations;

    private ObservedHandoffs(List<LocalDate> days, List<Long> named, Observations observations) {
        this.days = days;
        this.named = named;
        this.observations = observations;
    }

    /// Finds them, in the session's table `observed_handoff`.
    static void find(Session session, ScoreRequest request) {
        HandoffLevels.define(session);
        session.execute(
                load("observed_handoff"), request.asOf(), request.zone().getId(), request.horizonDays());
    }

    /// Reads those that were found.
    ///
    /// @param attributes those to read
    static ObservedHandoffs read(Session session, ScoreRequest request, List<String> attributes) {
        List<LocalDate> days = new ArrayList<>();
        List<Boolean> won = new ArrayList<>();
        List<Long> named = new ArrayList<>();
        session.stream("select handoff_day, won, named from observed_handoff order by place", row -> {
            days.add(row.day(1).orElseThrow());
            won.add(row.truth(2));
            named.add(row.number(3));
        });
        boolean[] labels = new boolean[won.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = won.get(i);
        }
        List<Column> columns = attributes.stream().map(attribute -> column(session, request, attribute)).toList();
        return new ObservedHandoffs(days, named, new Observations(columns, new Observations.Labels(labels)));
    }

    private static Column column(Session session, ScoreRequest request, String attribute) {
        Column.Builder column = new Column.Builder(attribute);
        session.stream(
                load("observed_value"), row -> column.add(row.text(1)), request.zone().getId(), attribute);
        return column.build();
    }

    /// From the first to the last day; empty when there are no handoffs.
    Optional<Span> span() {
        return days.isEmpty() ? Optional.empty() : Optional.of(new Span(days.getFirst(), days.getLast()));
    }

    /// The handoffs of some days.
    Observations within(Span span) {
        return observations.rows(first(span), end(span));
    }

    /// The places of the handoffs of some days among those, in the order of their names: an order that no moment decides.
    int[] byName(Span span) {
        int first = first(span);
        return IntStream.range(0, end(span) - first)
                .boxed()
                .sorted(Comparator.comparing(row -> named.get(first + row)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int first(Span span) {
        int first = 0;
        while (first < days.size() && days.get(first).isBefore(span.from())) {
            first++;
        }
        return first;
    }

    private int end(Span span) {
        int end = first(span);
        while (end < days.size() && span.holds(days.get(end))) {
            end++;
        }
        return end;
    }

    private static String load(String name) {
        return Sql.load(ObservedHandoffs.class, name);
    }
}
