package io.tasuki.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.it.support.Loop;
import io.tasuki.it.support.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The weekly page of a hundred thousand handoffs, as a user sees it: the launcher from its start to its end. Beside it the
/// process that only counts them by attribute.
///
/// Size by `-Dtasuki.bench.leads`; about nine leads in ten are handed over.
class ReportBench {

    private static final int LEADS = Integer.getInteger("tasuki.bench.leads", 112_000);
    private static final int ROUNDS = 3;
    private static final double LONGEST = 5;

    private static final String MORE =
            """
            conversion: {horizon_days: 120}
            score: {horizon_days: 120, promote: automatic}
            goal: {target: 9_000_000_000, fiscal_year_starts: 7, handoffs_per_month: 4000, by: lead_source, confidence: 0.7}
            sla: {first_contact: {within: 1 business day}, first_meeting: {within: 7 days}, feedback: {within: 7 days}}
            """;

    @Test
    void theWeekIsToldInFiveSeconds(@TempDir Path folder) {
        try (Loop loop = GeneratedLoop.of(LEADS, folder, MORE)) {
            for (String step : List.of("sync", "score --train", "sync")) {
                told(step, Meter.of(loop.product(), step.split(" ", -1)));
            }
            told("build", Meter.of(() -> loop.product().startInstalled("--version")));
            Meter.Reading best = best(loop, folder.resolve("week.html"));
            Meter.Reading bare = told("bare count", Meter.of(() -> bare(loop.product().store(), folder)));

            System.out.printf(
                    "report of %,d leads: %.2f s, CPU %.2f s; %.1f times the CPU of the bare count of %s attributes of handoffs%n",
                    LEADS, seconds(best), best.cpuSeconds(), best.cpuSeconds() / bare.cpuSeconds(), bare.result().output().strip());
            assertThat(seconds(best)).isLessThan(LONGEST);
        }
    }

    private static Meter.Reading best(Loop loop, Path page) {
        return Stream.generate(() -> told("report", Meter.of(() -> loop.product().startInstalled("report", "--to", page.toString()))))
                .limit(ROUNDS)
                .min(Comparator.comparing(Meter.Reading::wall))
                .orElseThrow();
    }

    private static Meter.Reading told(String step, Meter.Reading reading) {
        assertThat(reading.result().exitCode()).as(reading.result().errors()).isZero();
        System.out.printf("%s: %.2f s, CPU %.2f s, peak %d MB%n", step, seconds(reading), reading.cpuSeconds(), reading.peakMegabytes());
        return reading;
    }

    private static Product.Started bare(Path store, Path folder) {
        Path output = folder.resolve("bare.txt");
        Path errors = folder.resolve("bare-errors.txt");
        try {
            Process process = new ProcessBuilder(Product.command(BareCount.class.getName(), store.toString()))
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            return new Product.Started(process, output, errors);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static double seconds(Meter.Reading reading) {
        return reading.wall().toMillis() / 1000.0;
    }
}
