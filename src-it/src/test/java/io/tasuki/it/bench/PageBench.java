package io.tasuki.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a page of 100 companies of 20 properties costs from the socket to its row in the store, beside the official client,
/// which only parses it, and curl, which throws it away. Each above its own start, which is what an empty portal costs.
/// Companies by a poll that asks for no former values, with no stage behind it.
///
/// What the product cannot go below stands beside it: its own reading with no store behind, and the store's engine on a file
/// of the same rows.
///
/// Needs `npm install @hubspot/api-client` in the folder `-Dtasuki.bench.node`, and curl.
class PageBench {

    private static final int RECORDS = Integer.getInteger("tasuki.bench.records", 100_000);
    private static final int ROUNDS = Integer.getInteger("tasuki.bench.rounds", 5);
    private static final Path NODE = Path.of(System.getProperty("tasuki.bench.node", "target/node"));
    private static final int PAGE = 100;
    private static final double MOST = 0.5;

    @TempDir
    private Path folder;

    private final List<Double> product = new ArrayList<>();
    private final List<Double> node = new ArrayList<>();
    private final List<Double> curl = new ArrayList<>();
    private final List<Double> reading = new ArrayList<>();
    private final List<Double> engine = new ArrayList<>();

    @Test
    void aPageCostsAtMostHalfOfWhatItCostsTheOfficialClient() throws IOException {
        ManyRecords none = new ManyRecords("companies", 0);
        ManyRecords many = new ManyRecords("companies", RECORDS);
        try (Sandbox empty = none.portal();
                Sandbox full = many.portal()) {
            for (int round = 0; round < ROUNDS; round++) {
                product.add(above(product(none, empty), product(many, full)));
                node.add(above(node(none, empty), node(many, full)));
                curl.add(above(curl(none, empty), curl(many, full)));
                reading.add(above(reading(none, empty), reading(many, full)));
                engine.add(above(engine(none, empty), engine(many, full)));
            }
        }
        System.out.printf("a page of %d: product %.2f ms of CPU, official client %.2f ms (ratio %.2f), curl %.2f ms (ratio %.1f)%n",
                PAGE, median(product), median(node), median(product) / median(node), median(curl),
                median(product) / median(curl));
        System.out.printf("of a page, reading alone: %.2f ms (%.2f of the official client's), the engine alone: %.2f ms (%.2f)%n",
                median(reading), median(reading) / median(node), median(engine), median(engine) / median(node));
        assertThat(median(product) / median(node)).as("product beside the official client").isLessThanOrEqualTo(MOST);
    }

    private double product(ManyRecords records, Sandbox portal) throws IOException {
        Path store = fresh();
        Meter.Reading poll = Meter.of(() -> new ReferenceClient(records, portal, folder).product(store));
        assertThat(poll.result().exitCode()).as(poll.result().errors()).isZero();
        return told("product", records, poll);
    }

    private double reading(ManyRecords records, Sandbox portal) {
        Meter.Reading read = Meter.of(() -> new ReferenceClient(records, portal, folder).reading());
        assertThat(read.result().output().strip()).as(read.result().errors()).isEqualTo(Integer.toString(records.count()));
        return told("reading alone", records, read);
    }

    private double engine(ManyRecords records, Sandbox portal) throws IOException {
        Path store = fresh();
        Path file = folder.resolve("records-" + records.count() + ".csv");
        if (Files.notExists(file)) {
            records.write(file);
        }
        Meter.Reading load = Meter.of(() -> new ReferenceClient(records, portal, folder).engine(store, file));
        assertThat(load.result().exitCode()).as(load.result().errors()).isZero();
        return told("the engine alone", records, load);
    }

    private Path fresh() throws IOException {
        return Files.createTempDirectory(folder, "product").resolve("tasuki.duckdb");
    }

    private double node(ManyRecords records, Sandbox portal) {
        Meter.Reading list = Meter.of(() -> new ReferenceClient(records, portal, folder).node(NODE));
        assertThat(list.result().output().strip()).as(list.result().errors()).isEqualTo(Integer.toString(records.count()));
        return told("official client", records, list);
    }

    private double curl(ManyRecords records, Sandbox portal) {
        Meter.Reading fetch = Meter.of(() -> new ReferenceClient(records, portal, folder).curl(PAGE));
        assertThat(fetch.result().exitCode()).as(fetch.result().errors()).isZero();
        return told("curl", records, fetch);
    }

    private static double told(String who, ManyRecords records, Meter.Reading reading) {
        System.out.printf("%s, %,d records: CPU %.2f s, wall %.1f s, peak %d MB%n",
                who, records.count(), reading.cpuSeconds(), reading.wall().toMillis() / 1000.0, reading.peakMegabytes());
        return reading.cpuSeconds();
    }

    private static double above(double start, double whole) {
        return (whole - start) * 1000 / Math.ceilDiv(RECORDS, PAGE);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
