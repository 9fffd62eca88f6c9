package io.tasuki.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.it.support.Loop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One deal changes: what the next sync costs must not grow with the number of leads.
///
/// Sizes by `-Dtasuki.bench.small` and `-Dtasuki.bench.large`.
class OneDealBench {

    private static final int SMALL = Integer.getInteger("tasuki.bench.small", 10_000);
    private static final int LARGE = Integer.getInteger("tasuki.bench.large", 1_000_000);
    private static final int ROUNDS = 5;
    private static final double MOST = 2.0;

    @Test
    void aChangedDealCostsTheSameInALargeStore(@TempDir Path folder) {
        Cost small = measured(SMALL, folder.resolve("small"));
        Cost large = measured(LARGE, folder.resolve("large"));
        System.out.printf(
                "one changed deal: CPU %.2f s at %,d leads, %.2f s at %,d (ratio %.2f); calls %d and %d (ratio %.2f)%n",
                small.cpu(), SMALL, large.cpu(), LARGE, large.cpu() / small.cpu(), small.calls(), large.calls(),
                (double) large.calls() / small.calls());
        assertThat(large.cpu() / small.cpu()).as("CPU").isLessThan(MOST);
        assertThat((double) large.calls() / small.calls()).as("calls").isLessThan(MOST);
    }

    private record Cost(double cpu, long calls) {}

    private static Cost measured(int leads, Path folder) {
        try (Loop loop = GeneratedLoop.of(leads, made(folder))) {
            settle(loop, leads);
            List<String> open = loop.sales("Opportunity").stream()
                    .filter(deal -> !deal.path("IsClosed").asBoolean())
                    .map(deal -> deal.get("Id").asText())
                    .limit(ROUNDS)
                    .toList();
            List<Double> cpu = new ArrayList<>();
            List<Long> calls = new ArrayList<>();
            for (String deal : open) {
                loop.people().edit(loop.people().sales(), "Opportunity", deal, Map.of("StageName", "Closed Won"));
                loop.people().advance(Duration.ofMinutes(15));
                Meter.Reading sync = Meter.of(loop.product(), "sync");
                JsonNode document = sync.result().json();
                assertThat(document.get("applied").asLong()).as("values of one deal").isBetween(1L, 3L);
                cpu.add(sync.cpuSeconds());
                calls.add(total(document.get("api_calls")));
                System.out.printf("%,d leads: CPU %.2f s, %d calls, wall %.2f s, peak %d MB%n",
                        leads, cpu.getLast(), calls.getLast(), sync.wall().toMillis() / 1000.0, sync.peakMegabytes());
            }
            return new Cost(median(cpu), median(calls));
        }
    }

    // First everything, then our own echo, then nothing.
    private static void settle(Loop loop, int leads) {
        for (String step : List.of("first", "echo", "quiet")) {
            Meter.Reading sync = Meter.of(loop.product(), "sync");
            assertThat(sync.result().exitCode()).as(sync.result().errors()).isZero();
            System.out.printf("%,d leads, %s sync: CPU %.1f s, wall %.1f s, peak %d MB, applied %d%n",
                    leads, step, sync.cpuSeconds(), sync.wall().toMillis() / 1000.0, sync.peakMegabytes(),
                    sync.result().json().get("applied").asLong());
            loop.people().advance(Duration.ofHours(2));
        }
    }

    private static Path made(Path folder) {
        assertThat(folder.toFile().mkdirs()).isTrue();
        return folder;
    }

    private static long total(JsonNode calls) {
        long total = 0;
        for (JsonNode count : calls) {
            total += count.asLong();
        }
        return total;
    }

    private static <T extends Comparable<T>> T median(List<T> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
