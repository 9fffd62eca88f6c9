package io.tasuki.run.configuration;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// Reads `guards:` and `retention:`.
final class PolicyReader {

    private final Function<String, Path> beside;

    /// @param beside makes a path in the file a path on this machine
    PolicyReader(Function<String, Path> beside) {
        this.beside = beside;
    }

    GuardSettings guards(Section root) {
        Optional<Section> guards = root.find("guards").flatMap(Item::section);
        GuardSettings settings = new GuardSettings(
                guards.flatMap(section -> section.find("dry_run"))
                        .flatMap(item -> item.as(ConfigurationReader::truth, "write true or false"))
                        .orElse(false),
                guards.flatMap(section -> section.find("maximum_changes"))
                        .flatMap(item -> item.as(PolicyReader::count, "write a whole number, 0 or more"))
                        .map(OptionalLong::of)
                        .orElse(OptionalLong.empty()),
                guards.flatMap(section -> section.find("maximum_share"))
                        .flatMap(item -> item.as(PolicyReader::share, "write a number from 0 to 1"))
                        .orElse(GuardSettings.USUAL_SHARE),
                guards.flatMap(section -> section.find("maximum_shrink"))
                        .flatMap(item -> item.as(PolicyReader::share, "write a number from 0 to 1"))
                        .orElse(GuardSettings.USUAL_SHRINK),
                guards.flatMap(section -> section.find("stop_file")).flatMap(Item::text).map(beside));
        guards.ifPresent(Section::end);
        return settings;
    }

    RetentionSettings retention(Section root) {
        Optional<Section> retention = root.find("retention").flatMap(Item::section);
        RetentionSettings settings =
                new RetentionSettings(days(retention, "journal_days", 400), days(retention, "plan_days", 30));
        retention.ifPresent(Section::end);
        return settings;
    }

    private static int days(Optional<Section> section, String key, int usual) {
        return section.flatMap(found -> found.find(key))
                .flatMap(item -> item.as(PolicyReader::count, "write a whole number of days"))
                .map(Math::toIntExact)
                .orElse(usual);
    }

    // The first of the words is the default.
    static String word(Optional<Section> section, String key, List<String> words) {
        Map<String, String> known = new LinkedHashMap<>();
        words.forEach(word -> known.put(word, word));
        return section.flatMap(found -> found.find(key))
                .flatMap(item -> item.text().flatMap(text -> ConfigurationReader.oneOf(item, text, known)))
                .orElse(words.getFirst());
    }

    private static long count(String text) {
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException problem) {
            throw new IllegalArgumentException("'" + text + "' is not a count", problem);
        }
    }

    static double share(String text) {
        try {
            double share = Double.parseDouble(text);
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException problem) {
            throw new IllegalArgumentException("'" + text + "' is not a share", problem);
        }
        throw new IllegalArgumentException("'" + text + "' is not a share");
    }
}
