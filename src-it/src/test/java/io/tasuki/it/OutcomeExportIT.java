package io.tasuki.it;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tasuki.export.check.CheckReport;
import io.tasuki.export.check.FileCheck;
import io.tasuki.it.support.Kill;
import io.tasuki.it.support.Loop;
import io.tasuki.it.support.Product;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.generate.WorldGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What ad platforms are told by the product as marketing runs it: synced, exported, corrected, killed.
class OutcomeExportIT {

    private static final long SEED = 5;
    private static final int LEADS = 250;
    private static final int KILLS = 3;

    // The contact's own id stands for every click id: each has one, and no two share it.
    private static final String CONFIGURATION =
            """
            store: ./tasuki.duckdb
            time_zone: Asia/Tokyo
            reporting_currency: JPY
            {connections}
            leads:
              from: marketing.contacts
              match: [crm_ids, email]
            handoff:
              at: marketing.contacts.hs_lifecyclestage_salesqualifiedlead_date
            deals:
              from: sales.Opportunity
              link: [conversion, contact_role]
            exports:
              conversion_name: Won deal
              country: JP
              person:
                email: marketing.contacts.email
                gclid: marketing.contacts.hs_object_id
                msclkid: marketing.contacts.hs_object_id
              consent: {ad_user_data: granted, ad_personalization: granted}
            """;

    @TempDir
    Path folder;

    private Loop loop;

    @BeforeEach
    void aSyncedLoop() {
        loop = loop(folder);
        loop.product().json("poll");
    }

    private static Loop loop(Path folder) {
        Sandbox sandbox = Sandbox.start(
                SandboxOptions.of(WorldGenerator.generate(LEADS, SEED).data()).withLimits(Limits.OFF));
        return Loop.over(sandbox, folder, CONFIGURATION);
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void everyPlatformIsToldOnceAndCorrectedOnce() throws IOException {
        JsonNode first = export("microsoft-ads", "m1.csv");
        export("google-ads", "g1.csv");
        for (String platform : List.of("google-data-manager", "linkedin", "meta")) {
            export(platform, platform + ".out");
        }
        assertThat(first.path("reported").asLong()).as("seed " + SEED).isGreaterThan(2);
        correctTwo("m1.csv");
        loop.product().json("poll");
        JsonNode second = export("microsoft-ads", "m2.csv");
        JsonNode google = export("google-ads", "g2.csv");

        assertThat(counts(second)).containsExactly(0, 1, 1);
        assertThat(counts(google)).containsExactly(0, 1, 1);
        assertThat(lines("m2.csv").stream().filter(line -> line.contains(",Restate,")))
                .singleElement()
                .asString()
                .contains(",7654321,JPY");
        assertThat(lines("m2.csv").stream().filter(line -> line.contains(",Retract,"))).hasSize(1);
        assertThat(lines("g2-adjustments.csv")).hasSize(4);
        assertThat(counts(export("microsoft-ads", "m3.csv"))).containsExactly(0, 0, 0);
        assertThat(counts(export("google-ads", "g3.csv"))).containsExactly(0, 0, 0);
        assertThat(export("linkedin", "l2.csv").at("/reasons").findValuesAsText("reason")).contains("no_corrections");
    }

    /// People give one of the told wins another amount, and open another again.
    private void correctTwo(String told) throws IOException {
        List<String> deals = lines(told).stream()
                .skip(2)
                .flatMap(line -> onlyDeal(line.split(",", -1)[4]).stream())
                .limit(2)
                .toList();
        loop.people().advance(Duration.ofHours(1));
        loop.people().edit(loop.people().sales(), "Opportunity", deals.get(0), Map.of("Amount", "7654321"));
        loop.people().edit(loop.people().sales(), "Opportunity", deals.get(1), Map.of("StageName", "Proposal"));
        loop.people().advance(Duration.ofHours(1));
    }

    /// The one deal that counts for a handoff; none when there are several.
    private List<String> onlyDeal(String handoff) {
        JsonNode story = loop.product().json("explain", handoff.substring(0, handoff.indexOf('@')));
        List<String> deals = new ArrayList<>();
        story.at("/lead/handoffs").forEach(one -> one.path("deals").forEach(deal -> deals.add(deal.path("deal").asText())));
        return deals.size() == 1 ? List.of(deals.getFirst().substring(deals.getFirst().indexOf('/') + 1)) : List.of();
    }

    @Test
    void whateverMomentAnExportIsKilledAtNoPartOfAFileIsLeftAndNothingIsToldTwiceOrNever() throws Exception {
        Set<String> told = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            String name = "killed" + kill + ".csv";
            exportKilledAfter(kill + 1, name);
            if (Files.exists(folder.resolve(name))) {
                assertThat(loop.product().json("export", "--check", name).path("fault_count").asLong()).isZero();
                ids(name).forEach(id -> assertThat(told.add(id)).as(id + " is told twice").isTrue());
            }
        }
        export("microsoft-ads", "rest.csv");
        ids("rest.csv").forEach(id -> assertThat(told.add(id)).as(id + " is told twice").isTrue());
        assertThat(filesOf("")).noneMatch(file -> file.startsWith(".rest"));
        assertThat(told).hasSize(wins());
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 12})
    void aFirstSyncKilledHalfWayTellsPlatformsNothingAndTheExportAfterTheNextOneTellsAll(int call) throws IOException {
        loop.close();
        loop = loop(folder.resolve("killed"));
        int exit = killedAt(call).strike(loop, "poll");

        loop.product().json("export", "attribution", "--to", "early.csv");
        Product.Result early = loop.product().run("export", "microsoft-ads", "--to", "early-wins.csv");
        List<String> left = filesOf("killed");
        loop.product().json("poll");
        JsonNode late = export("microsoft-ads", "late-wins.csv");
        loop.product().json("export", "attribution", "--to", "late.csv");

        assertThat(exit).isEqualTo(137);
        assertThat(early.errors()).isEqualTo("tasuki: no sync has come to its end yet, so it is not known what was won; run 'tasuki sync'"
                + " before an export\n");
        assertThat(left).contains("early.csv").noneMatch(name -> name.startsWith(".") || name.contains("wins"));
        assertThat(creditsOf("killed/early.csv").values()).allSatisfy(credit -> assertThat(credit).isCloseTo(1, within(1e-9)));
        assertThat(creditsOf("killed/late.csv").values())
                .isNotEmpty()
                .allSatisfy(credit -> assertThat(credit).isCloseTo(1, within(1e-9)));
        assertThat(late.path("reported").asInt()).isPositive().isEqualTo(export("google-ads", "all.csv").path("reported").asInt());
    }

    @Test
    void whatALaterSyncKilledHalfWayLeavesIsExportedWholeAndTheRestFollows() throws IOException {
        JsonNode first = export("microsoft-ads", "first.csv");
        export("google-ads", "g1.csv");
        correctTwo("first.csv");

        int exit = killedAt(5).strike(loop, "poll");
        JsonNode early = export("microsoft-ads", "early.csv");
        loop.product().json("poll");
        JsonNode late = export("microsoft-ads", "late.csv");

        assertThat(exit).isEqualTo(137);
        assertThat(first.path("reported").asInt()).isPositive();
        List<Integer> both = IntStream.range(0, 3).mapToObj(i -> counts(early).get(i) + counts(late).get(i)).toList();
        assertThat(both).as("seed " + SEED).containsExactly(0, 1, 1).isEqualTo(counts(export("google-ads", "g2.csv")));
        assertThat(filesOf("")).noneMatch(name -> name.startsWith("."));
    }

    private static Kill killedAt(int call) {
        return new Kill(0, call, "", Kill.Moment.PROCESSED, 0);
    }

    /// What each handoff's rows of one model add up to.
    private Map<String, Double> creditsOf(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve(name))) {
            return rows.stream()
                    .collect(Collectors.groupingBy(
                            row -> row.getField("handoff_id") + " " + row.getField("model"),
                            Collectors.summingDouble(row -> Double.parseDouble(row.getField("credit")))));
        }
    }

    // Told to another platform by the same id, undisturbed.
    private int wins() throws IOException {
        export("google-ads", "all.csv");
        return lines("all.csv").size() - 2;
    }

    private List<String> filesOf(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private List<String> ids(String name) throws IOException {
        return lines(name).stream().skip(2).map(line -> line.split(",", -1)[10]).toList();
    }

    /// Kills the export once so many changes were seen among the files of that name; a later one than there are lets it end.
    private void exportKilledAfter(int changes, String name) throws IOException, InterruptedException {
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, ENTRY_CREATE, ENTRY_MODIFY);
            Product.Started export = loop.product().start("export", "microsoft-ads", "--to", name);
            for (int seen = 0; seen < changes && export.process().isAlive(); ) {
                WatchKey key = watch.poll(20, TimeUnit.MILLISECONDS);
                if (key != null) {
                    seen += (int) key.pollEvents().stream().filter(event -> String.valueOf(event.context()).contains(name)).count();
                    key.reset();
                }
            }
            export.kill();
            export.await();
        }
    }

    /// Exports, and holds every file against the checks.
    private JsonNode export(String platform, String name) throws IOException {
        JsonNode report = loop.product().json("export", platform, "--to", name);
        for (JsonNode file : report.path("files")) {
            Path path = Path.of(file.path("file").asText());
            CheckReport check = FileCheck.check(path, Optional.empty(), Optional.of(loop.people().now()));
            assertThat(check.faults()).as(platform).isEmpty();
            assertThat(check.rows()).isEqualTo(file.path("events").asLong());
        }
        return report;
    }

    private static List<Integer> counts(JsonNode report) {
        return List.of(report.path("reported").asInt(), report.path("restated").asInt(), report.path("retracted").asInt());
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }
}
