package io.tasuki.it.bench;

import io.tasuki.it.support.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Watches a process while it runs: the CPU time it took and the most memory it held.
final class Meter {

    private static final int EVERY_MILLIS = 10;
    private static final Duration LONGEST_RUN = Duration.ofHours(1);

    private Duration cpu = Duration.ZERO;
    private long peakKilobytes;

    /// What one command came to.
    ///
    /// @param peakMegabytes the kernel's VmHWM; 0 where the system does not tell
    record Reading(Product.Result result, Duration cpu, long peakMegabytes, Duration wall) {

        double cpuSeconds() {
            return cpu.toMillis() / 1000.0;
        }
    }

    /// Runs a command to its end.
    static Reading of(Product product, String... arguments) {
        return of(() -> product.start(arguments));
    }

    /// Runs a process to its end.
    static Reading of(Supplier<Product.Started> start) {
        Meter meter = new Meter();
        long began = System.nanoTime();
        Product.Started started = start.get();
        try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            ScheduledFuture<?> reading = clock.scheduleAtFixedRate(
                    () -> meter.read(started.process()), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
            Product.Result result = started.await(LONGEST_RUN);
            reading.cancel(false);
            Duration wall = Duration.ofNanos(System.nanoTime() - began);
            return new Reading(result, meter.cpu, meter.peakKilobytes / 1024, wall);
        }
    }

    // The last reading is the one that counts: both figures only grow.
    private void read(Process process) {
        process.info().totalCpuDuration().filter(now -> now.compareTo(cpu) > 0).ifPresent(now -> cpu = now);
        highWaterMark(process.pid()).ifPresent(now -> peakKilobytes = Math.max(peakKilobytes, now));
    }

    private static Optional<Long> highWaterMark(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | UncheckedIOException gone) {
            return Optional.empty();
        }
    }
}
