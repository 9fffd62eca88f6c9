package io.tasuki.run.configuration;

import io.tasuki.stage.score.model.Scale;
import java.util.List;
import java.util.Map;

/// How the score is trained and published.
///
/// @param train how often a candidate model is made: daily, weekly, monthly or never
/// @param promote whether a candidate that passes the gates is used at once: automatic or by_hand
/// @param attributes what to learn from; empty: all attributes of handoffs
/// @param numbers the scales of those attributes that are numbers
public record ScoreSettings(
        int horizonDays, String train, String promote, List<String> attributes, Map<String, Scale> numbers) {

    public ScoreSettings {
        attributes = List.copyOf(attributes);
        numbers = Map.copyOf(numbers);
    }

    public boolean promotesByItself() {
        return promote.equals("automatic");
    }
}
