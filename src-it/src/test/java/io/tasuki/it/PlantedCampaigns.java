package io.tasuki.it;

import io.tasuki.reference.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// How likely a handoff of each campaign of the planted world is won within 180 days, by the truth: the mean of its handoffs'
/// chances, times the share of all wins that come so soon.
final class PlantedCampaigns {

    private static final LocalDate SNAPSHOT = LocalDate.parse("2025-09-30");
    private static final int HORIZON = 180;

    private PlantedCampaigns() {}

    /// One handoff that is old enough.
    private record Truth(String campaign, double chance, boolean won, long days) {}

    static Map<String, Double> chances() throws IOException {
        List<Truth> old = old();
        double wins = old.stream().filter(Truth::won).count();
        double soon = old.stream().filter(truth -> truth.won && truth.days <= HORIZON).count() / wins;
        return old.stream()
                .collect(Collectors.groupingBy(Truth::campaign, Collectors.averagingDouble(truth -> truth.chance * soon)));
    }

    private static List<Truth> old() throws IOException {
        Path world = ReferenceData.set("planted-world-seed11");
        Map<String, String[]> truths = new HashMap<>();
        for (String[] line : lines(world.resolve("truth/truth.csv"))) {
            truths.put(line[0], line);
        }
        return lines(world.resolve("handoffs.csv")).stream()
                .filter(line -> LocalDate.parse(line[1]).until(SNAPSHOT, ChronoUnit.DAYS) >= HORIZON)
                .map(line -> truth(line, Objects.requireNonNull(truths.get(line[0]))))
                .toList();
    }

    private static Truth truth(String[] handoff, String[] truth) {
        long days = LocalDate.parse(handoff[1]).until(LocalDate.parse(truth[3]), ChronoUnit.DAYS);
        String campaign = handoff[4].isEmpty() ? "(blank)" : handoff[4];
        return new Truth(campaign, Double.parseDouble(truth[1]), truth[2].equals("Won"), days);
    }

    private static List<String[]> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", -1)).toList();
    }
}
