package io.tasuki.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.it.support.Loop;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writes back about 10,000 and about 100,000 values: the calls beside the fewest possible, and the memory of both.
class WriteBackBench {

    /// So many leads give about the wanted number of values.
    private static final int SMALL = 4_900;
    private static final int LARGE = 49_000;
    private static final int BATCH = 100;

    @Test
    void writingTenTimesAsMuchTakesNoMoreMemoryAndTheFewestCalls(@TempDir Path folder) throws Exception {
        Written small = written(SMALL, Files.createDirectory(folder.resolve("small")));
        Written large = written(LARGE, Files.createDirectory(folder.resolve("large")));
        System.out.printf("write-back: peak %d MB for %,d values, %d MB for %,d (ratio %.2f)%n",
                small.peak(), small.values(), large.peak(), large.values(), (double) large.peak() / small.peak());
        assertThat(large.values()).isGreaterThanOrEqualTo(100_000);
        assertThat((double) large.peak() / small.peak()).as("memory").isLessThan(1.3);
    }

    private record Written(long values, long peak) {}

    private static Written written(int leads, Path folder) {
        try (Loop loop = GeneratedLoop.of(leads, folder)) {
            loop.product().json("poll");
            JsonNode plan = loop.product().json("plan");
            loop.people().clearJournals();
            Meter.Reading apply = Meter.of(loop.product(), "apply", plan.get("plan_id").asText());
            assertThat(apply.result().exitCode()).as(apply.result().errors()).isZero();
            JsonNode document = apply.result().json();
            long values = document.get("applied").asLong();
            long records = document.get("records").asLong();
            long fewest = Math.ceilDiv(records, BATCH);
            long writes = calls(loop, "batch/update");
            long reads = calls(loop, "batch/read");
            long made = document.get("api_calls").get("marketing").asLong();
            long estimated = plan.get("estimated_api_calls").get("marketing").asLong();
            System.out.printf("%,d values on %,d records: %d write calls (fewest %d), %d check reads (fewest %d), %d calls in all, estimated %d; "
                            + "CPU %.1f s, wall %.1f s, peak %d MB%n",
                    values, records, writes, fewest, reads, fewest, made, estimated,
                    apply.cpuSeconds(), apply.wall().toMillis() / 1000.0, apply.peakMegabytes());
            assertThat(writes).as("write calls").isEqualTo(fewest);
            assertThat(reads).as("check reads").isLessThanOrEqualTo(fewest);
            assertThat((double) estimated / made).as("estimate").isBetween(0.9, 1.1);
            return new Written(values, apply.peakMegabytes());
        }
    }

    private static long calls(Loop loop, String path) {
        long count = 0;
        for (JsonNode call : loop.people().journal(loop.people().marketing()).get("calls")) {
            if (call.get("path").asText().contains(path)) {
                count += call.get("count").asLong();
            }
        }
        return count;
    }
}
