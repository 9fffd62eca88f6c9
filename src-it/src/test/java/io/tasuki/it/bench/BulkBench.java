package io.tasuki.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A bulk job's leads of twenty columns into rows of the store, checked by id, beside Salesforce's own command line, which
/// copies the bytes to a file and parses nothing, beside jsforce, and beside curl on the same bytes.
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

    private record Round(Cost product, Cost commandLine, Cost jsforce, Cost curl) {

        void print() {
            product.print("product");
            commandLine.print("sf");
            jsforce.print("jsforce");
            curl.print("curl");
        }
    }

    @Test
    void aJobsRowsCostLessThanTheCommandLineTakesToCopyThem() throws IOException {
        ManyLeads none = new ManyLeads(0);
        ManyLeads many = new ManyLeads(LEADS);
        try (Sandbox empty = none.org();
                Sandbox full = many.org()) {
            BulkPeers starts = new BulkPeers(empty, folder, PACKAGES);
            BulkPeers peers = new BulkPeers(full, folder, PACKAGES);
            for (int round = 0; round < ROUNDS; round++) {
                Round costs = new Round(
                        new Cost(product(none, starts), product(many, peers)),
                        new Cost(starts.commandLine(), peers.commandLine()),
                        new Cost(starts.jsforce(), peers.jsforce()),
                        new Cost(starts.curl(), peers.curl()));
                costs.print();
                rounds.add(costs);
            }
        }
        double cpu = ratio(Cost::cpu);
        double wall = ratio(Cost::wall);
        double above = ratio(Cost::aboveStart);
        System.out.printf("%,d leads, product beside sf: CPU %.2f, wall %.2f, CPU above start %.2f; beside jsforce, CPU %.2f; beside curl, CPU above start %.1f%n",
                LEADS, cpu, wall, above,
                median(round -> round.product().cpu() / round.jsforce().cpu()),
                median(round -> round.product().aboveStart() / round.curl().aboveStart()));
        assertThat(cpu).as("CPU beside sf").isLessThanOrEqualTo(MOST_CPU);
        assertThat(wall).as("wall beside sf").isLessThanOrEqualTo(MOST_WALL);
        assertThat(above).as("CPU above start beside sf").isLessThanOrEqualTo(MOST_CPU_ABOVE_START);
    }

    private Meter.Reading product(ManyLeads leads, BulkPeers org) throws IOException {
        Path store = Files.createTempDirectory(folder, "product").resolve("tasuki.duckdb");
        Meter.Reading reading = org.product(store);
        assertThat(stored(store)).isEqualTo(leads.ids());
        return reading;
    }

    private static List<String> stored(Path file) {
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        List<String> ids = new ArrayList<>();
        try (Connection store = DriverManager.getConnection("jdbc:duckdb:" + file, readOnly);
                Statement statement = store.createStatement();
                ResultSet rows = statement.executeQuery("select _id from crm.\"sales.Lead\" order by _id")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private double ratio(ToDoubleFunction<Cost> cost) {
        return median(round -> cost.applyAsDouble(round.product()) / cost.applyAsDouble(round.commandLine()));
    }

    private double median(ToDoubleFunction<Round> figure) {
        return rounds.stream().mapToDouble(figure).sorted().skip(rounds.size() / 2).findFirst().orElseThrow();
    }
}
