package io.tasuki.stage.score;

import io.tasuki.stage.score.model.Observations;
import io.tasuki.stage.score.model.Scorecard;
import java.util.Arrays;
import java.util.List;

/// All that giving a handoff its score takes; it never changes.
///
/// @param kind how it was made
/// @param horizonDays won within how many days its chances speak of
/// @param card what each attribute adds
/// @param grades from which chance on a score is an A, a B, a C: what the best tenth, three and six tenths of the handoffs
///     it was fitted on reach; the rest is a D
public record ScoreModel(String kind, int horizonDays, Scorecard card, List<Double> grades) {

    public static final String LOGISTIC = "l2_logistic";

    private static final double[] SHARES = {0.1, 0.3, 0.6};

    public ScoreModel {
        grades = List.copyOf(grades);
    }

    static ScoreModel of(Scorecard card, Observations fitted, int horizonDays) {
        double[] chances = card.probabilities(fitted);
        Arrays.sort(chances);
        List<Double> grades = Arrays.stream(SHARES)
                .map(share -> chances[chances.length - (int) Math.ceil(share * chances.length)])
                .boxed()
                .toList();
        return new ScoreModel(LOGISTIC, horizonDays, card, grades);
    }
}
