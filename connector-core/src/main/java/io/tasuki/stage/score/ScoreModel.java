package io.tasuki.stage.score;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.tasuki.stage.score.model.FittedModel;
import io.tasuki.stage.score.model.Observations;
import java.util.Arrays;
import java.util.List;

/// All that giving a handoff its score takes; it never changes.
///
/// @param kind how it was made
/// @param horizonDays won within how many days its chances speak of
/// @param fitted what gives the chances and the reasons
/// @param grades from which chance on a score is an A, a B, a C: what the best tenth, three and six tenths of the handoffs
///     it was fitted on reach; the rest is a D
public record ScoreModel(String kind, int horizonDays, @JsonAlias("card") FittedModel fitted, List<Double> grades) {

    private static final double[] SHARES = {0.1, 0.3, 0.6};

    public ScoreModel {
        grades = List.copyOf(grades);
    }

    /// @param rows that it was fitted on
    static ScoreModel of(String kind, FittedModel fitted, Observations rows, int horizonDays) {
        double[] chances = fitted.probabilities(rows);
        Arrays.sort(chances);
        List<Double> grades = Arrays.stream(SHARES)
                .map(share -> chances[chances.length - (int) Math.ceil(share * chances.length)])
                .boxed()
                .toList();
        return new ScoreModel(kind, horizonDays, fitted, grades);
    }
}
