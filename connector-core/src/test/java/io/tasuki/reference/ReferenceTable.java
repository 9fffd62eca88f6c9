package io.tasuki.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.statistics.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Number, reference, ours, difference: written to `target`, one line a number, and held to its tolerance.
public final class ReferenceTable {

    private static final double PROPORTION = 1e-6;
    private static final double FITTED = 1e-4;

    private final String name;
    private final List<String> lines = new ArrayList<>(List.of("| number | reference | ours | difference |", "|---|---|---|---|"));
    private final List<String> wrong = new ArrayList<>();
    private double widest;

    public ReferenceTable(String name) {
        this.name = name;
    }

    /// A proportion, an interval's end, a p value: to 1e-6.
    public void same(String number, JsonNode reference, double ours) {
        line(number, reference, ours, PROPORTION);
    }

    /// A count: exactly.
    public void same(String number, JsonNode reference, long ours) {
        same(number, reference, (double) ours);
    }

    public void same(String number, JsonNode reference, Interval ours) {
        same(number + " lo", reference.path(0), ours.lo());
        same(number + " hi", reference.path(1), ours.hi());
    }

    /// A parameter that an optimiser found: to 1e-4 of itself.
    public void fitted(String number, JsonNode reference, double ours) {
        line(number, reference, ours, FITTED * Math.abs(reference.asDouble()));
    }

    /// A number that a library's own choices move: to what is given.
    public void near(String number, JsonNode reference, double ours, double tolerance) {
        line(number, reference, ours, tolerance);
    }

    private void line(String number, JsonNode reference, double ours, double tolerance) {
        assertThat(reference.isNumber()).as("the reference has %s", number).isTrue();
        double difference = Math.abs(ours - reference.asDouble());
        String line = String.format(Locale.ROOT, "| %s | %s | %s | %.1e |", number, reference.asText(), ours, difference);
        lines.add(line);
        if (!(difference <= tolerance)) {
            wrong.add(line);
        }
        widest = Math.max(widest, tolerance == PROPORTION ? difference : 0);
    }

    /// Writes the table, says in one line how it came out, and fails on what is too far off.
    public void close() throws IOException {
        Path file = Path.of("target", "reference-" + name + ".md");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
        System.out.printf(
                Locale.ROOT, "%s: %d numbers, %d too far off, widest difference %.1e, all in %s%n", name, lines.size() - 2, wrong.size(), widest, file);
        assertThat(wrong).isEmpty();
    }
}
