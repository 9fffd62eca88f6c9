package io.tasuki.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A bulk job's leads of twenty columns into rows of the store, checked by id, beside Salesforce's own command line, which
/// copies the bytes to a file and parses nothing, beside jsforce, and on the same bytes beside curl and beside the store's
/// engine alone.
///
/// Needs the packages that `src-it/acceptance/salesforce-sf/run` and `…/salesforce-jsforce/run` install, in
/// `-Dtasuki.bench.packages` (`target/acceptance` unless set), and curl.
class BulkBench {

    private static final int LEADS = Integer.getInteger("tasuki.bench.records", 200_000);
    private static final int ROUNDS = Integer.getInteger("tasuki.bench.rounds", 5);
    private static final Path PACKAGES = Path.of(System.getProperty("tasuki.bench.packages", "target/acceptance"));
    private static final double MOST_CPU = 1.0;
    private static final double MOST_WALL = 0.8;
    private static final double MOST_CPU_ABOVE_START = 0.6;

    @TempDir
    private Path folder;

    private final List<Round> rounds = new ArrayList<>();

    /// What one program took for no leads, and for all.
    private record Cost(Meter.Reading start, Meter.Reading whole) {

        double cpu() {
            return whole.cpuSeconds();
        }

        double wall() {
            return whole.wall().toMillis() / 1000.0;
        }

        double aboveStart() {
            return whole.cpuSeconds() - start.cpuSeconds();
        }

        void print(String who) {
            System.out.printf("%s: CPU %.2f s, above start %.2f s, wall %.2f s, peak %d MB%n",
                    who, cpu(), aboveStart(), wall(), whole.peakMegabytes());
        }
    }

    private record Round(Cost product, Cost commandLine, Cost jsforce, Cost curl, Cost engine) {

        void print() {
            product.print("product");
            commandLine.print("sf");
            jsforce.print("jsforce");
            curl.print("curl");
            engine.print("the engine alone");
        }
    }

    @Test
    void aJobsRowsCostLessThanTheCommandLineTakesToCopyThem() throws IOException {
        ManyLeads none = new ManyLeads(0);
        ManyLeads many = new ManyLeads(LEADS);
        try (Sandbox empty = none.org();
                Sandbox full = many.org()) {
            BulkPeers starts = new BulkPeers(empty, Files.createDirectory(folder.resolve("none")), PACKAGES, 0);
            BulkPeers peers = new BulkPeers(full, Files.createDirectory(folder.resolve("many")), PACKAGES, LEADS);
            for (int round = 0; round < ROUNDS; round++) {
                Round costs = new Round(
                        new Cost(product(none, starts), product(many, peers)),
                        new Cost(starts.commandLine(), peers.commandLine()),
                        new Cost(starts.jsforce(), peers.jsforce()),
                        new Cost(starts.curl(), peers.curl()),
                        new Cost(starts.engine(fresh()), peers.engine(fresh())));
                costs.print();
                rounds.add(costs);
            }
        }
        double cpu = ratio(Cost::cpu);
        double wall = ratio(Cost::wall);
        double above = ratio(Cost::aboveStart);
        System.out.printf("%,d leads, product beside sf: CPU %.2f, wall %.2f, CPU above start %.2f; beside jsforce, CPU %.2f%n",
                LEADS, cpu, wall, above, median(round -> round.product().cpu() / round.jsforce().cpu()));
        System.out.printf("CPU above start: product beside curl %.1f, product beside the engine alone %.2f, the engine alone beside sf %.2f%n",
                median(round -> round.product().aboveStart() / round.curl().aboveStart()),
                median(round -> round.product().aboveStart() / round.engine().aboveStart()),
                median(round -> round.engine().aboveStart() / round.commandLine().aboveStart()));
        assertThat(cpu).as("CPU beside sf").isLessThanOrEqualTo(MOST_CPU);
        assertThat(wall).as("wall beside sf").isLessThanOrEqualTo(MOST_WALL);
        assertThat(above).as("CPU above start beside sf").isLessThanOrEqualTo(MOST_CPU_ABOVE_START);
    }

    private Path fresh() throws IOException {
        return Files.createTempDirectory(folder, "product").resolve("tasuki.duckdb");
    }

    private Meter.Reading product(ManyLeads leads, BulkPeers org) throws IOException {
        Path store = fresh();
        Meter.Reading reading = org.product(store);
        assertThat(new StoredLeads(store).ids()).isEqualTo(leads.ids());
        return reading;
    }

    private double ratio(ToDoubleFunction<Cost> cost) {
        return median(round -> cost.applyAsDouble(round.product()) / cost.applyAsDouble(round.commandLine()));
    }

    private double median(ToDoubleFunction<Round> figure) {
        return rounds.stream().mapToDouble(figure).sorted().skip(rounds.size() / 2).findFirst().orElseThrow();
    }
}
