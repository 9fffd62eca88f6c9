package io.tasuki.stage.measure;

import io.tasuki.stage.handoff.HandoffSettings;
import io.tasuki.stage.measure.ConversionReport.Amounts;
import io.tasuki.stage.measure.ConversionReport.Cohort;
import io.tasuki.stage.measure.ConversionReport.Days;
import io.tasuki.stage.measure.guard.Judgement;
import io.tasuki.store.Row;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Counts handoffs by outcome, overall, by month and by attribute, and says how sure the rates are.
///
/// 1. With a horizon of H days a handoff is counted once it is H whole local days old, and as it stood on day H of its
///    life: a win, a loss or a return on day H still counts, a later one leaves it open.
/// 2. Without a horizon every handoff counts as it stands.
/// 3. Handoffs of ambiguous leads stay out.
/// 4. Days to win, amounts and levels speak of the wins that are counted; only the curve hears handoffs that are too young.
/// 5. Attributes that are refused, see [io.tasuki.stage.measure.guard.Guards], are not compared.
/// 6. Amounts in several currencies are no amounts: `rates` of the configuration makes them one.
public final class Conversion {

    private final Session session;

    private Conversion(Session session) {
        this.session = session;
    }

    /// True of the names by which conversion tells how well the agreed definition sorts, and of what is built in: no
    /// attribute may have them.
    public static boolean goesBy(String name) {
        return Breakdowns.goesBy(name);
    }

    /// Everything that rates can be broken down by under these settings, each alone.
    public static List<String> breakdowns(HandoffSettings settings) {
        return Breakdowns.of(settings);
    }

    /// The names in what somebody asks to break down by: `industry,employees` names two, unless that is one's name.
    public static List<String> parts(String asked, List<String> known) {
        return Breakdowns.parts(asked, known);
    }

    /// @throws IllegalArgumentException when the ledger has no attribute of an asked name
    public static ConversionReport measure(Session session, ConversionRequest request) {
        select(session, request);
        HandoffLevels.define(session);
        List<String> asked = Breakdowns.ask(session, request);
        List<Judgement> unsafe = Distrust.ofAsked(session, request.rules());
        return new Conversion(session).report(request, Breakdowns.left(session, asked), unsafe);
    }

    // One row for each handoff; all that follows counts them.
    private static void select(Session session, ConversionRequest request) {
        FollowedHandoffs.select(session, request);
        session.script(load("measured"));
        session.script(load("aside"));
    }

    private ConversionReport report(ConversionRequest request, List<String> breakdowns, List<Judgement> unsafe) {
        Overall overall = session.query(load("overall"), Overall::read).getFirst();
        List<String> currencies = session.query(load("currencies"), row -> row.text(1));
        boolean priced = currencies.size() < 2;
        return new ConversionReport(
                request.asOf().atZone(request.zone()).toOffsetDateTime(),
                null,
                null,
                FollowedHandoffs.horizon(request),
                overall.counts.report(),
                Curve.read(session, request.horizonDays()),
                currencies.size() == 1 && !currencies.getFirst().isEmpty() ? currencies.getFirst() : null,
                overall.days,
                priced ? overall.amounts : Amounts.UNKNOWN,
                session.query(load("cohorts"), Conversion::cohort),
                Comparison.of(levels(request, breakdowns, priced)),
                unsafe);
    }

    private static Cohort cohort(Row row) throws SQLException {
        return new Cohort(row.text(1), Counts.read(row, 2).report(), row.number(7));
    }

    private Map<String, List<CountedLevel>> levels(ConversionRequest request, List<String> breakdowns, boolean priced) {
        Map<String, List<CountedLevel>> levels = CountedLevels.of(session, breakdowns, request.zone());
        if (!priced) {
            levels.values().forEach(some -> some.replaceAll(CountedLevel::withoutPrices));
        }
        return levels;
    }

    private static String load(String name) {
        return Sql.load(Conversion.class, name);
    }

    private record Overall(Counts counts, Days days, Amounts amounts) {

        static Overall read(Row row) throws SQLException {
            return new Overall(
                    Counts.read(row, 1),
                    new Days(real(row, 6), real(row, 7), real(row, 8)),
                    new Amounts(real(row, 9), real(row, 10)));
        }

        private static @Nullable Double real(Row row, int column) throws SQLException {
            OptionalDouble value = row.maybeReal(column);
            return value.isPresent() ? value.getAsDouble() : null;
        }
    }
}
