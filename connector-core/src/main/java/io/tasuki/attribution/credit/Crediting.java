package io.tasuki.attribution.credit;

import io.tasuki.attribution.journey.Journeys;
import io.tasuki.attribution.journey.TouchedJourney;
import io.tasuki.attribution.model.Path;
import io.tasuki.attribution.model.PathModel;
import io.tasuki.store.RowAppender;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Shares every won handoff among its touches, once for each model.
///
/// 1. The credits of a handoff and a model sum to 1, and its amounts to what was won, in whole minor units.
/// 2. A model that learns does so from the journeys that were touched: a win is one of its conversions, everything else, open
///    handoffs included, is none.
/// 3. A won handoff that nothing touched credits nothing with everything.
public final class Crediting {

    private static final double[] WHOLE = {1};

    private final Session session;
    private final List<Sharing> sharings = new ArrayList<>();

    private Crediting(Session session) {
        this.session = session;
    }

    /// How one model shares one journey.
    private record Sharing(CreditModel model, Optional<PathModel> learnt) {

        double[] of(TouchedJourney journey) {
            return switch (model) {
                case CreditModel.ByRule byRule -> byRule.rule().weights(journey.shape());
                case CreditModel.Learnt named -> journey.touched() ? learnt.orElseThrow().shares(journey.channels()) : WHOLE;
            };
        }
    }

    /// A model that has learnt, with its name.
    public record Lesson(String model, PathModel learnt) {}

    /// Fills the tables `credit_model` and `credit`; [Journeys#trace] comes first.
    ///
    /// @return the models that learnt, in the order of the request
    public static List<Lesson> give(Session session, List<CreditModel> models) {
        Crediting crediting = new Crediting(session);
        crediting.learn(models);
        session.script(Sql.load(Crediting.class, "credit"));
        for (int place = 0; place < models.size(); place++) {
            session.execute("insert into credit_model values (?, ?)", place, models.get(place).word());
        }
        session.appendTemporary("credit", rows -> Journeys.eachWon(session, journey -> crediting.share(journey, rows)));
        return crediting.lessons();
    }

    private void learn(List<CreditModel> models) {
        int channels = Journeys.channels(session).size();
        for (CreditModel model : models) {
            sharings.add(new Sharing(model, switch (model) {
                case CreditModel.ByRule byRule -> Optional.empty();
                case CreditModel.Learnt learnt -> Optional.of(learnt.blank().apply(channels));
            }));
        }
        List<PathModel> learners = lessons().stream().map(Lesson::learnt).toList();
        if (!learners.isEmpty()) {
            Journeys.each(session, journey -> teach(learners, journey));
        }
    }

    private static void teach(List<PathModel> learners, TouchedJourney journey) {
        if (journey.touched()) {
            double amount = journey.won() ? journey.amount().map(BigDecimal::doubleValue).orElse(0.0) : 0;
            Path path = new Path(journey.channels(), journey.won() ? 1 : 0, journey.won() ? 0 : 1, amount);
            learners.forEach(learner -> learner.add(path));
        }
    }

    private List<Lesson> lessons() {
        return sharings.stream()
                .flatMap(sharing -> sharing.learnt().map(learnt -> new Lesson(sharing.model().word(), learnt)).stream())
                .toList();
    }

    private void share(TouchedJourney journey, RowAppender rows) throws SQLException {
        for (int model = 0; model < sharings.size(); model++) {
            double[] weights = sharings.get(model).of(journey);
            Optional<BigDecimal[]> amounts =
                    journey.amount().map(amount -> MinorUnits.split(amount, weights, journey.currency()));
            for (int place = 0; place < weights.length; place++) {
                int touch = place;
                rows.row(
                        journey.number(),
                        place,
                        model,
                        weights[place],
                        amounts.map(shares -> shares[touch].toPlainString()).orElse(null));
            }
        }
    }
}
