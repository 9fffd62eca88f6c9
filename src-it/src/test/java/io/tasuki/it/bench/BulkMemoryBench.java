package io.tasuki.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A bulk job of few and of very many leads into rows of the store: the most memory the reading process holds, with
/// 300 MB for the engine.
///
/// Sizes by `-Dtasuki.bench.small` and `-Dtasuki.bench.large`; five million leads take about 8 GB for the pretended CRM
/// (`-Dtasuki.heap=8g`).
class BulkMemoryBench {

    private static final int SMALL = Integer.getInteger("tasuki.bench.small", 1_000_000);
    private static final int LARGE = Integer.getInteger("tasuki.bench.large", 5_000_000);
    private static final long MOST_MEGABYTES = 700;
    private static final double MOST_GROWTH = 1.25;

    @TempDir
    private Path folder;

    @Test
    void aJobOfAnySizeFitsIntoTheSameMemory() throws IOException {
        Meter.Reading small = read(SMALL);
        Meter.Reading large = read(LARGE);
        double growth = (double) large.peakMegabytes() / small.peakMegabytes();
        System.out.printf("bulk read: peak %d MB at %,d leads, %d MB at %,d (ratio %.2f)%n",
                small.peakMegabytes(), SMALL, large.peakMegabytes(), LARGE, growth);
        assertThat(large.peakMegabytes()).as("peak in MB").isLessThanOrEqualTo(MOST_MEGABYTES);
        assertThat(growth).as("growth of the peak").isLessThanOrEqualTo(MOST_GROWTH);
    }

    private Meter.Reading read(int count) throws IOException {
        try (Sandbox org = new ManyLeads(count).org()) {
            Path store = Files.createTempDirectory(folder, "product").resolve("tasuki.duckdb");
            Meter.Reading reading = new BulkPeers(org, folder, folder, count).product(store);
            assertThat(new StoredLeads(store).count()).isEqualTo(count);
            System.out.printf("%,d leads: peak %d MB, CPU %.1f s, wall %.1f s%n",
                    count, reading.peakMegabytes(), reading.cpuSeconds(), reading.wall().toMillis() / 1000.0);
            return reading;
        }
    }
}
