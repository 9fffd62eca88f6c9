package io.tasuki.run.configuration;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Guesses which of the known words somebody meant.
final class Spelling {

    private Spelling() {}

    /// A remedy: the word that was probably meant, else all that are known.
    static String remedy(String word, Collection<String> known) {
        return closest(word, known)
                .map(meant -> "did you mean '" + meant + "'?")
                .orElseGet(() -> known.isEmpty()
                        ? "remove it"
                        : "known are: " + known.stream().sorted().collect(Collectors.joining(", ")));
    }

    private static Optional<String> closest(String word, Collection<String> known) {
        int tolerated = Math.max(1, (word.length() + 1) / 3);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= tolerated)
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    // Levenshtein's distance, upper and lower case alike.
    private static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
