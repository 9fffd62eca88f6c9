package io.tasuki.it.mess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Where the store and the answer key disagree, counted by aspect and by the twists of the leads concerned.
final class Differences {

    private static final int SHOWN = 5;
    private static final String NOTHING = "(nothing)";

    private record Difference(Fact fact, String expected, String told) {

        @Override
        public String toString() {
            return fact.of() + ": " + expected + ", but the store says " + told;
        }
    }

    private final List<Difference> differences = new ArrayList<>();
    private final Map<String, List<String>> twists;

    private Differences(Map<String, List<String>> twists) {
        this.twists = twists;
    }

    /// @param twists what befell each lead and each loose deal, by address
    static Differences between(Map<Fact, String> answered, Map<Fact, String> told, Map<String, List<String>> twists) {
        Differences found = new Differences(twists);
        TreeSet<Fact> facts = new TreeSet<>(answered.keySet());
        facts.addAll(told.keySet());
        for (Fact fact : facts) {
            Difference difference =
                    new Difference(fact, answered.getOrDefault(fact, NOTHING), told.getOrDefault(fact, NOTHING));
            boolean known = answered.containsKey(fact.existence()) && told.containsKey(fact.existence());
            boolean says = known || fact.equals(fact.existence());
            if (says && !difference.expected().equals(difference.told())) {
                found.differences.add(difference);
            }
        }
        return found;
    }

    boolean isEmpty() {
        return differences.isEmpty();
    }

    /// For the message of a failure: counts, then the first few of each aspect.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder()
                .append(differences.size())
                .append(" differences\nby twist: ")
                .append(byTwist())
                .append('\n');
        Map<String, List<Difference>> byAspect = differences.stream()
                .collect(Collectors.groupingBy(Differences::aspect, TreeMap::new, Collectors.toList()));
        byAspect.forEach((aspect, some) -> {
            text.append(aspect).append(": ").append(some.size()).append('\n');
            some.stream().limit(SHOWN).forEach(one -> text.append("  ")
                    .append(one)
                    .append("  ")
                    .append(twistsOf(one))
                    .append('\n'));
        });
        return text.toString();
    }

    private static String aspect(Difference difference) {
        String kind = difference.expected().equals(NOTHING) ? difference.told() : difference.expected();
        boolean whole = difference.fact().equals(difference.fact().existence());
        return whole ? "existence of a " + kind : difference.fact().aspect();
    }

    private List<String> twistsOf(Difference difference) {
        Fact fact = difference.fact();
        return Objects.requireNonNullElse(twists.get(fact.lead().isEmpty() ? fact.of() : fact.lead()), List.of());
    }

    /// How many leads that a twist befell are told wrongly; most first.
    private String byTwist() {
        return differences.stream()
                .flatMap(one -> (twistsOf(one).isEmpty() ? List.of("none") : twistsOf(one))
                        .stream().map(twist -> Map.entry(twist, one.fact().lead())))
                .distinct()
                .collect(Collectors.groupingBy(Map.Entry::getKey, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }
}
