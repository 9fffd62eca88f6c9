package io.tasuki.stage.score;

import io.tasuki.stage.handoff.AttributeRule;
import io.tasuki.stage.score.model.Recipe;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// What to train and try.
///
/// @param asOf the moment to stand at: nothing that happened later is known
/// @param horizonDays won within how many days of the handoff
/// @param rules where the attributes are read from, and which of them somebody vouches for
/// @param asked the windows as far as somebody asked for them
/// @param zone where calendar days are cut
public record ScoreRequest(
        Instant asOf, int horizonDays, Recipe recipe, List<AttributeRule> rules, AskedWindows asked, ZoneId zone) {

    public ScoreRequest {
        rules = List.copyOf(rules);
        if (horizonDays < 1) {
            throw new IllegalArgumentException("the horizon is " + horizonDays + " days; a score needs at least 1");
        }
    }
}
