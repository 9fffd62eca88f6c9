package io.tasuki.run.configuration;

import io.tasuki.stage.handoff.AttributeRule;
import io.tasuki.stage.measure.BuiltIn;
import io.tasuki.stage.score.model.Scale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads `score:`.
final class ScoreReader {

    private static final Map<String, Scale> SCALES = Map.of("linear", Scale.LINEAR, "log", Scale.LOG);

    private final Map<String, String> known = new TreeMap<>();

    /// @param attributes those of the configuration
    ScoreReader(List<AttributeRule> attributes) {
        Stream.concat(attributes.stream().map(AttributeRule::name), BuiltIn.NAMES.stream())
                .forEach(name -> known.put(name, name));
    }

    ScoreSettings read(Section root) {
        Optional<Section> score = root.find("score").flatMap(Item::section);
        ScoreSettings settings = new ScoreSettings(
                score.flatMap(section -> section.find("horizon_days"))
                        .flatMap(item -> item.as(ScoreReader::days, "write a whole number of days, at least 1"))
                        .orElse(180),
                PolicyReader.word(score, "train", List.of("weekly", "daily", "monthly", "never")),
                PolicyReader.word(score, "promote", List.of("automatic", "by_hand")),
                score.flatMap(section -> section.find("attributes")).map(this::names).orElse(List.of()),
                score.flatMap(section -> section.find("numbers")).flatMap(Item::section).map(this::scales).orElse(Map.of()));
        score.ifPresent(Section::end);
        return settings;
    }

    private List<String> names(Item item) {
        return item.list().stream()
                .flatMap(one -> one.text().flatMap(name -> ConfigurationReader.oneOf(one, name, known)).stream())
                .distinct()
                .toList();
    }

    private Map<String, Scale> scales(Section section) {
        Map<String, Scale> scales = new TreeMap<>();
        for (Map.Entry<String, Item> entry : section.all()) {
            Item item = entry.getValue();
            ConfigurationReader.oneOf(item, entry.getKey(), known)
                    .flatMap(name -> item.text().flatMap(word -> ConfigurationReader.oneOf(item, word, SCALES)))
                    .ifPresent(scale -> scales.put(entry.getKey(), scale));
        }
        return scales;
    }

    private static int days(String text) {
        try {
            int days = Integer.parseUnsignedInt(text);
            if (days > 0) {
                return days;
            }
        } catch (NumberFormatException problem) {
            throw new IllegalArgumentException("'" + text + "' is not a number of days", problem);
        }
        throw new IllegalArgumentException("a horizon of no days leaves nothing to win");
    }
}
