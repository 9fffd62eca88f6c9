package io.tasuki.attribution.summary;

import io.tasuki.attribution.touch.TouchSettings;
import io.tasuki.store.Sql;
import java.util.List;
import java.util.stream.Stream;

/// Something that is told of touches and that sums can be told by.
///
/// @param name `channel`, `campaign`, `kind`, or a word that the configuration's touches tell
public record Breakdown(String name) {

    public static final Breakdown CHANNEL = new Breakdown("channel");
    public static final Breakdown CAMPAIGN = new Breakdown("campaign");
    public static final Breakdown KIND = new Breakdown("kind");

    /// All that sums can be told by under these settings.
    public static List<String> names(TouchSettings touches) {
        Stream<String> words = touches.fields().stream().flatMap(fields -> fields.told().keySet().stream());
        return Stream.concat(Stream.of("channel", "campaign", "kind"), words).distinct().toList();
    }

    /// What tells two levels apart, as an expression over a touch.
    String level() {
        return switch (name) {
            case "campaign" -> "campaign_key";
            case "channel", "kind" -> name;
            default -> "coalesce(details[" + Sql.literal(name) + "], '(blank)')";
        };
    }

    /// What people call a level.
    String label() {
        return equals(CAMPAIGN) ? "campaign" : level();
    }
}
