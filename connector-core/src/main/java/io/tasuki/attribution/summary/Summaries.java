package io.tasuki.attribution.summary;

import io.tasuki.statistics.Interval;
import io.tasuki.statistics.resample.PoissonBootstrap;
import io.tasuki.store.RowAppender;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Adds up the credits.
///
/// 1. Leads are all that were touched, handed over or not; handoffs and wins are those that were followed, touched by the level
///    at least once.
/// 2. A campaign's cost is shared among the levels that its touches have, in proportion to their number. A campaign that cost
///    something and touched nobody is told too.
/// 3. The interval of credited wins comes of drawing handoffs again ([PoissonBootstrap]), with the model as it has learnt.
public final class Summaries {

    private static final long SEED = 20_261_128;

    private final Session session;

    private Summaries(Session session) {
        this.session = session;
    }

    /// Fills `summary`; credits and costs come first.
    ///
    /// @param asOf touches after that moment have not happened
    /// @param intervals false: each is the sum alone
    public static void addUp(Session session, List<Breakdown> breakdowns, Instant asOf, boolean intervals) {
        Summaries summaries = new Summaries(session);
        session.script(load("summary"));
        session.execute(load("met"), asOf);
        session.script(load("win_interval"));
        breakdowns.forEach(breakdown -> summaries.by(breakdown, intervals));
    }

    private void by(Breakdown breakdown, boolean intervals) {
        if (intervals) {
            session.appendTemporary("win_interval", rows -> intervals(breakdown, rows));
        }
        session.execute(filled("summary_by", breakdown), breakdown.name());
    }

    private void intervals(Breakdown breakdown, RowAppender rows) throws SQLException {
        Draws draws = new Draws(breakdown, rows);
        session.stream(filled("shared", breakdown), row -> draws.take(row.number(1), row.text(2), row.real(3)));
        draws.end();
    }

    /// Gathers what each handoff credits to one level by one model.
    private static final class Draws {

        private final PoissonBootstrap bootstrap = new PoissonBootstrap(SEED);
        private final Breakdown breakdown;
        private final RowAppender rows;
        private final List<Double> gathered = new ArrayList<>();
        private long model;
        private String level = "";

        Draws(Breakdown breakdown, RowAppender rows) {
            this.breakdown = breakdown;
            this.rows = rows;
        }

        void take(long nextModel, String nextLevel, double credit) throws SQLException {
            if (nextModel != model || !nextLevel.equals(level)) {
                end();
                model = nextModel;
                level = nextLevel;
            }
            gathered.add(credit);
        }

        void end() throws SQLException {
            if (!gathered.isEmpty()) {
                Interval interval = bootstrap.ofSum(
                        gathered.stream().mapToDouble(Double::doubleValue).toArray());
                rows.row(breakdown.name(), level, (int) model, interval.lo(), interval.hi());
                gathered.clear();
            }
        }
    }

    private static String filled(String name, Breakdown breakdown) {
        return load(name).replace("{level}", breakdown.level()).replace("{label}", breakdown.label());
    }

    private static String load(String name) {
        return Sql.load(Summaries.class, name);
    }
}
