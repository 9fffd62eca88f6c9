package io.tasuki.attribution;

import io.tasuki.attribution.AttributionReport.Level;
import io.tasuki.attribution.AttributionReport.Totals;
import io.tasuki.attribution.cost.CampaignCosts;
import io.tasuki.attribution.credit.CreditModel;
import io.tasuki.attribution.credit.Crediting;
import io.tasuki.attribution.journey.JourneyRequest;
import io.tasuki.attribution.journey.Journeys;
import io.tasuki.attribution.summary.Summaries;
import io.tasuki.attribution.touch.Touches;
import io.tasuki.statistics.Interval;
import io.tasuki.store.Row;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Credits the won handoffs of a store to their touches.
public final class Attribution {

    private Attribution() {}

    /// Works everything out in temporary tables of the session, which [AttributionTables] tells; links, ledger and neutral views
    /// must be up to date. The same store and request give the same answer, in whatever order things landed.
    public static AttributionReport work(Session session, AttributionRequest request) {
        Touches.find(session, request.touches(), request.journeys().zone());
        return work(session, request, true);
    }

    /// The same where touches were found already, and nobody asks how far chance would move a sum: every interval is its sum
    /// alone.
    public static AttributionReport sums(Session session, AttributionRequest request) {
        return work(session, request, false);
    }

    private static AttributionReport work(Session session, AttributionRequest request, boolean intervals) {
        JourneyRequest journeys = request.journeys();
        Journeys.trace(session, journeys);
        List<Crediting.Lesson> lessons = Crediting.give(session, request.models());
        List<CampaignCosts.LeftOut> leftOut =
                CampaignCosts.price(session, request.costs(), journeys.asOf(), journeys.zone());
        Summaries.addUp(session, request.breakdowns(), journeys.asOf(), intervals);
        return new AttributionReport(
                journeys.asOf().atZone(journeys.zone()).toOffsetDateTime(),
                journeys.span().word(),
                request.models().stream().map(CreditModel::word).toList(),
                session.query(load("totals"), Attribution::totals).getFirst(),
                session.query(load("currency"), row -> row.maybeText(1)).getFirst().orElse(null),
                LearntChannels.of(lessons, Journeys.channels(session)),
                session.query(load("levels"), Attribution::level),
                leftOut);
    }

    private static Totals totals(Row row) throws SQLException {
        return new Totals(row.number(1), row.number(2), row.number(3), row.number(4), row.number(5), money(row, 6));
    }

    private static Level level(Row row) throws SQLException {
        return new Level(
                row.text(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.number(5),
                row.number(6),
                row.number(7),
                row.real(8),
                new Interval(row.real(9), row.real(10)),
                money(row, 11),
                real(row, 13),
                real(row, 14),
                real(row, 15));
    }

    private static @Nullable BigDecimal money(Row row, int column) throws SQLException {
        return row.maybeText(column).map(BigDecimal::new).orElse(null);
    }

    private static @Nullable Double real(Row row, int column) throws SQLException {
        OptionalDouble value = row.maybeReal(column);
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static String load(String name) {
        return Sql.load(Attribution.class, name);
    }
}
