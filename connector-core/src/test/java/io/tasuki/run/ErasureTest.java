package io.tasuki.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.erase.Erased.Standing;
import io.tasuki.erase.LostKeyException;
import io.tasuki.model.RecordAddress;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.document.ErasureReport;
import io.tasuki.run.document.RunStatus;
import io.tasuki.run.document.SyncReport;
import io.tasuki.run.query.ConversionQuery;
import io.tasuki.stage.measure.ConversionReport;
import io.tasuki.store.Store;
import io.tasuki.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureTest {

    private static final String NAME = "Zenobia Quisling";
    private static final String MAIL = "zenobia.quisling@example.test";

    @TempDir
    Path folder;

    private Loop loop;
    private String person;

    @BeforeEach
    void aWonLeadAmongOthers() {
        loop = new Loop(folder);
        loop.attribute("who", "all.Person.name");
        person = loop.crm.create(
                "Person",
                "person-of-the-test",
                Map.of("name", NAME, "email", MAIL, "origin", "fair", "handed_over", "2026-01-19T09:00:00Z"));
        loop.deal(person, "Won", "1200");
        loop.deal(loop.lead("web"), "Won", "300");
        loop.lead("fair");
        loop.sync();
        loop.later(Duration.ofHours(2));
        loop.sync();
    }

    @AfterEach
    void close() {
        loop.close();
    }

    private RecordAddress address() {
        return RecordAddress.parse("all.Person/" + person);
    }

    private ErasureReport erase() {
        try (Tasuki tasuki = loop.open()) {
            return tasuki.erase(address(), false);
        }
    }

    private ConversionReport conversion() {
        try (Tasuki tasuki = loop.open()) {
            return tasuki.conversion(ConversionQuery.everything());
        }
    }

    @Test
    void countsStandAsTheyStood() {
        ConversionReport before = conversion();

        erase();

        assertThat(before.overall().won()).isEqualTo(2);
        assertThat(conversion().overall()).isEqualTo(before.overall());
        assertThat(conversion().attributes().getFirst()).isEqualTo(before.attributes().getFirst());
        assertThat(conversion().attributes().getLast().levels())
                .as("a level that nobody else has")
                .extracting(ConversionReport.Level::value)
                .containsExactly("(erased)", "n");
    }

    @Test
    void noValueOfThePersonIsLeftInTheStoreNorInItsFiles() throws IOException {
        assertThat(Traces.inTables(loop.store(), NAME)).isNotEmpty();
        assertThat(Traces.inTables(loop.store(), person)).isNotEmpty();
        assertThat(Traces.inFiles(folder, MAIL)).isNotEmpty();

        ErasureReport report = erase();

        assertThat(report.records()).containsExactly("all.Person/" + person);
        assertThat(report.tables()).containsEntry("crm.all.Person", 1L).containsEntry("field_write", 5L).containsEntry("crm_value", 5L);
        for (String word : List.of(NAME, MAIL, "all.Person/" + person, person)) {
            assertThat(Traces.inTables(loop.store(), word)).as(word).isEmpty();
        }
        for (String word : List.of(NAME, MAIL)) {
            assertThat(Traces.inFiles(folder, word)).as(word).isEmpty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("tasuki.duckdb", "tasuki.duckdb.key", "tasuki.yaml");
        }
    }

    @Test
    void thePersonDoesNotComeBackWhateverHappensToTheRecord() {
        erase();
        loop.crm.edit("Person", person, Map.of("name", NAME + " again", "origin", "web"));
        loop.deal(person, "Lost", "5");
        loop.later(Duration.ofHours(2));

        SyncReport sync = loop.sync();

        assertThat(sync.status()).isEqualTo(RunStatus.SUCCEEDED);
        assertThat(sync.handoffs()).isEqualTo(3);
        assertThat(sync.linked().leads()).isEqualTo(2);
        assertThat(Traces.inTables(loop.store(), NAME)).isEmpty();
        assertThat(Traces.inTables(loop.store(), person)).isEmpty();
    }

    @Test
    void aNewRecordWithTheSameAddressIsErasedToo() {
        erase();
        String back = loop.crm.create(
                "Person",
                "person-who-is-back",
                Map.of("name", NAME, "email", MAIL.toUpperCase(Locale.ROOT), "handed_over", "2026-03-01T09:00:00Z"));
        loop.deal(back, "Won", "77");
        loop.later(Duration.ofHours(2));

        loop.sync();
        loop.later(Duration.ofHours(2));
        SyncReport second = loop.sync();

        assertThat(second.handoffs()).isEqualTo(3);
        assertThat(Traces.inTables(loop.store(), NAME)).isEmpty();
        assertThat(Traces.inTables(loop.store(), back)).isEmpty();
        assertThat(loop.stored(back, "outcome")).isEmpty();
    }

    @Test
    void aKnownRecordThatTakesTheAddressIsErasedAndCountedOn() {
        String other = loop.crm.create(
                "Person", "person-who-takes-over", Map.of("name", "n", "origin", "fair", "handed_over", "2026-01-19T09:00:00Z"));
        loop.sync();
        erase();
        loop.later(Duration.ofHours(2));
        loop.crm.edit("Person", other, Map.of("name", "Omphale", "email", MAIL));

        SyncReport sync = loop.sync();

        assertThat(sync.handoffs()).isEqualTo(4);
        assertThat(sync.linked().leads()).isEqualTo(2);
        assertThat(Traces.inTables(loop.store(), "Omphale")).isEmpty();
        assertThat(Traces.inTables(loop.store(), other)).isEmpty();
        assertThat(conversion().overall().handoffs()).isEqualTo(4);
    }

    @Test
    void aDryRunTellsTheSameAndChangesNothing() {
        Map<String, List<String>> before = StoreDump.of(loop.store());
        ErasureReport looked;
        try (Tasuki tasuki = loop.open()) {
            looked = tasuki.erase(address(), true);
        }
        Map<String, List<String>> after = StoreDump.of(loop.store());

        ErasureReport erased = erase();

        assertThat(after).isEqualTo(before);
        assertThat(looked.dryRun()).isTrue();
        assertThat(looked.runId()).isNull();
        assertThat(looked.tables()).isEqualTo(erased.tables());
        assertThat(looked.records()).isEqualTo(erased.records());
        assertThat(looked.handoffsKept()).isEqualTo(1);
    }

    @Test
    void whatOfOursStillStandsInTheCrmIsToldAndLeftThere() {
        Map<String, String> stored = loop.crm.stored("Person", person);

        ErasureReport report = erase();

        assertThat(loop.crm.stored("Person", person)).isEqualTo(stored);
        assertThat(report.stillInCrm())
                .contains(new Standing("all", "Person", person, "own_outcome"))
                .hasSize(5);
    }

    @Test
    void aDealOfTheErasedPersonGoesOnBeingTheirs() {
        String deal = loop.deal(person, "Meeting", "9");
        String colleague = loop.lead("web");
        loop.crm.link(deal, colleague, false);
        loop.sync();
        long won = conversion().overall().won();
        erase();
        loop.later(Duration.ofHours(2));
        loop.crm.edit("Deal", deal, Map.of("stage", "Won"));

        loop.sync();

        assertThat(conversion().overall().won()).isEqualTo(won);
        assertThat(loop.stored(colleague, "outcome")).isEqualTo("open");
    }

    @Test
    void aProcessThatDiedBeforeTheFileWasWrittenAnewIsFinishedByTheNextOne() throws IOException {
        ConversionReport before = conversion();
        Configuration configuration = loop.configuration();
        try (Store store = Store.open(loop.store(), StoreSettings.defaults())) {
            new Erasures(store, configuration, new Upkeep(store, configuration)).erase(address(), loop.crm.now());
        }
        Files.writeString(folder.resolve("tasuki.duckdb.new"), "half a copy of " + NAME);

        try (Tasuki tasuki = loop.open()) {
            assertThat(tasuki.conversion(ConversionQuery.everything()).overall()).isEqualTo(before.overall());
        }

        assertThat(Traces.inFiles(folder, NAME)).isEmpty();
        assertThat(Traces.inTables(loop.store(), person)).isEmpty();
    }

    @Test
    void erasingTwiceChangesNothingMore() {
        erase();
        Map<String, List<String>> once = StoreDump.of(loop.store());

        ErasureReport again = erase();

        assertThat(again.tables()).isEmpty();
        assertThat(StoreDump.of(loop.store())).isEqualTo(once);
    }

    @Test
    void theKeyIsItsOwnersAlone() throws IOException {
        erase();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("tasuki.duckdb.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void withoutTheKeyNothingIsPolledUntilItIsBackOrGivenUp() throws IOException {
        erase();
        Path key = folder.resolve("tasuki.duckdb.key");
        String text = Files.readString(key);
        Files.delete(key);

        assertThatThrownBy(() -> loop.sync()).isInstanceOf(LostKeyException.class).hasMessageContaining("is missing");
        Files.writeString(key, "00".repeat(32));
        assertThatThrownBy(() -> loop.sync()).isInstanceOf(LostKeyException.class).hasMessageContaining("another key");
        Files.writeString(key, text);
        assertThat(loop.sync().status()).isEqualTo(RunStatus.SUCCEEDED);
        Files.delete(key);
        try (Tasuki tasuki = loop.open()) {
            assertThat(tasuki.forgetErased().forgotten()).isEqualTo(3);
        }
        assertThat(loop.sync().status()).isEqualTo(RunStatus.SUCCEEDED);
    }

    @Test
    void onlyPersonsCanBeErased() {
        try (Tasuki tasuki = loop.open()) {
            for (String wrong : List.of("all.Deal/1", "nobody.Person/1")) {
                assertThatThrownBy(() -> tasuki.erase(RecordAddress.parse(wrong), false))
                        .isInstanceOf(RequestException.class)
                        .hasMessageEndingWith("is not an object of persons that is polled; those are: all.Person");
            }
        }
    }
}
