package io.tasuki.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first poll of few and of a hundred times as many contacts: the most memory the product's process holds.
///
/// Sizes by `-Dtasuki.bench.small` and `-Dtasuki.bench.large`; a million takes about 2 GB for the pretended CRM.
class MemoryBench {

    private static final int SMALL = Integer.getInteger("tasuki.bench.small", 10_000);
    private static final int LARGE = Integer.getInteger("tasuki.bench.large", 1_000_000);
    private static final long MOST_MEGABYTES = 700;

    @TempDir
    private Path folder;

    @Test
    void aBackfillOfAnySizeFitsIntoTheSameMemory() throws IOException {
        Meter.Reading small = backfill(SMALL);
        Meter.Reading large = backfill(LARGE);
        System.out.printf("backfill: peak %d MB at %,d contacts, %d MB at %,d (ratio %.2f)%n",
                small.peakMegabytes(), SMALL, large.peakMegabytes(), LARGE,
                (double) large.peakMegabytes() / small.peakMegabytes());
        assertThat(large.peakMegabytes()).as("peak in MB").isLessThanOrEqualTo(MOST_MEGABYTES);
    }

    private Meter.Reading backfill(int count) throws IOException {
        ManyRecords contacts = new ManyRecords("contacts", count);
        try (Sandbox portal = contacts.portal()) {
            Path own = Files.createTempDirectory(folder, "product");
            Meter.Reading poll = Meter.of(contacts.product(portal, own), "poll");
            assertThat(poll.result().exitCode()).as(poll.result().errors()).isZero();
            assertThat(poll.result().json().get("polled").get("marketing.contacts").asInt()).isEqualTo(count);
            System.out.printf("%,d contacts: peak %d MB, CPU %.1f s, wall %.1f s%n",
                    count, poll.peakMegabytes(), poll.cpuSeconds(), poll.wall().toMillis() / 1000.0);
            return poll;
        }
    }
}
