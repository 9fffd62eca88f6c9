package io.tasuki.run.configuration;

import static java.util.stream.Collectors.joining;

import io.tasuki.model.Sha256;
import java.util.Set;

/// Short hashes of a configuration, to notice that it has changed.
final class Fingerprints {

    /// Whoever raises a guard, or lets the program run at other times, may still apply a plan made before.
    private static final Set<String> NO_MATTER_FOR_PLANS = Set.of(
            "alerts", "guards", "schedule", "serve", "memory_limit", "retention", "sla", "conversion", "exports", "goal", "attribution");

    private static final int DIGITS = 32;

    private Fingerprints() {}

    static String of(String text) {
        return Sha256.hex(text).substring(0, DIGITS);
    }

    /// A hash of the keys that decide what a plan holds; comments and layout don't count.
    static String ofPlans(YamlNode root) {
        return root instanceof YamlNode.Mapping mapping ? of(mapping(mapping, NO_MATTER_FOR_PLANS)) : of(words(root));
    }

    private static String words(YamlNode node) {
        return switch (node) {
            case YamlNode.Blank blank -> "~";
            case YamlNode.Scalar scalar -> '"' + scalar.text().replace("\"", "\"\"") + '"';
            case YamlNode.Sequence sequence ->
                sequence.items().stream().map(Fingerprints::words).collect(joining(",", "[", "]"));
            case YamlNode.Mapping mapping -> mapping(mapping, Set.of());
        };
    }

    private static String mapping(YamlNode.Mapping mapping, Set<String> without) {
        return mapping.entries().entrySet().stream()
                .filter(entry -> !without.contains(entry.getKey()))
                .map(entry -> entry.getKey() + ":" + words(entry.getValue().value()))
                .collect(joining(",", "{", "}"));
    }
}
