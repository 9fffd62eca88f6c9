package io.tasuki.goal;

import io.tasuki.goal.Measured.LeadTime;
import io.tasuki.goal.Measured.OpenAge;
import io.tasuki.goal.Measured.Tally;
import io.tasuki.goal.period.Period;
import io.tasuki.stage.measure.ConversionRequest;
import io.tasuki.stage.measure.FollowedHandoffs;
import io.tasuki.stage.measure.HandoffLevels;
import io.tasuki.statistics.mean.Group;
import io.tasuki.statistics.rate.Proportion;
import io.tasuki.statistics.survival.AalenJohansen;
import io.tasuki.store.Row;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Counts what a goal is told from, in the store.
final class Measuring {

    // Younger leads may still be handed over; older ones are another time's.
    private static final Duration YOUNG = Duration.ofDays(30);
    private static final Duration OLD = Duration.ofDays(395);

    private final Session session;
    private final GoalRequest request;

    private Measuring(Session session, GoalRequest request) {
        this.session = session;
        this.request = request;
    }

    static Measured read(Session session, GoalRequest request) {
        FollowedHandoffs.select(session, conversion(request, List.of()));
        HandoffLevels.define(session);
        session.execute(load("goal_handoff"), request.zone().getId(), request.settings().by().orElse(""));
        return new Measuring(session, request).read();
    }

    /// The same handoffs for conversion.
    static ConversionRequest conversion(GoalRequest request, List<String> attributes) {
        return new ConversionRequest(
                OptionalInt.of(request.horizonDays()),
                request.asOf(),
                Optional.empty(),
                Optional.empty(),
                attributes,
                request.zone(),
                request.rules());
    }

    /// What there was in another period, as it is known at the moment of what was read last.
    static GoalReport.Counted counted(Session session, GoalRequest request, Period period) {
        return new Measuring(session, request).tallies(period).getFirst().soFar();
    }

    private List<Tally> tallies(Period period) {
        return session.query(
                load("goal_level"),
                Measuring::tally,
                Measured.recentSince(request.today()).toString(),
                period.from().toString(),
                period.until().toString());
    }

    private Measured read() {
        List<Tally> tallies = tallies(request.period());
        return new Measured(
                request.today(),
                request.horizonDays(),
                new AalenJohansen(FollowedHandoffs.lives(session).table()),
                tallies.getFirst(),
                request.settings().by().isEmpty() ? List.of() : tallies.subList(1, tallies.size()),
                session.query(load("open_age"), row -> new OpenAge(row.text(1), (int) row.number(2), (int) row.number(3))),
                session.query(load("goal_currency"), row -> row.text(1)),
                session.query(load("lead_time"), this::leadTime).getFirst(),
                session.query(load("meeting"), Measuring::meetings, request.asOf()).getFirst(),
                inquiries());
    }

    private static Tally tally(Row row) throws SQLException {
        return new Tally(
                row.maybeText(1).orElse(""),
                new Proportion(row.number(3), row.number(2)),
                Group.of(row.number(4), row.real(5), row.real(6), row.real(7)),
                row.number(8),
                new GoalReport.Counted(row.number(9), row.number(10), row.real(11), row.number(12), row.number(13)));
    }

    private LeadTime leadTime(Row row) throws SQLException {
        return new LeadTime(row.day(1).orElse(request.today()), row.number(2), row.real(3), row.real(4));
    }

    private static OptionalDouble meetings(Row row) throws SQLException {
        return row.number(1) == 0 || row.number(2) == 0 || row.number(3) == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) row.number(3) / row.number(2));
    }

    private OptionalDouble inquiries() {
        Instant asOf = request.asOf();
        return session.query(load("inquiry"), Measuring::inquiries, asOf.minus(OLD), asOf.minus(YOUNG), asOf)
                .getFirst();
    }

    // Where every lead was handed over, those who were not are not polled: nobody knows how many there were.
    private static OptionalDouble inquiries(Row row) throws SQLException {
        return row.number(2) == 0 || row.number(1) == row.number(2)
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) row.number(1) / row.number(3));
    }

    private static String load(String name) {
        return Sql.load(Measuring.class, name);
    }
}
