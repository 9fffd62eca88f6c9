package io.tasuki.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.export.ledger.OutcomeExportReport;
import io.tasuki.export.platform.Platform;
import io.tasuki.model.RecordAddress;
import io.tasuki.run.document.ErasureReport;
import io.tasuki.run.query.ExportQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody asks to be forgotten of whom an ad platform was told.
class ErasedExportTest {

    private static final String CLICK = "Cj0KZenobia";

    @TempDir
    Path folder;

    private Loop loop;

    @BeforeEach
    void aLoopThatExports() {
        loop = new Loop(folder);
        loop.configure(
                "reporting_currency: JPY\nexports: {person: {gclid: all.Person.name}, consent: {ad_user_data: granted}}\n");
    }

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void whatAPlatformWasToldOfThePersonGoesTooAndIsNotToldAgain() throws IOException {
        String person = loop.crm.create("Person", Map.of("name", CLICK, "handed_over", "2026-01-19T09:00:00Z"));
        loop.deal(person, "Won", "1200");
        loop.deal(loop.lead("web"), "Won", "300");
        loop.sync();
        loop.later(Duration.ofHours(2));
        loop.sync();
        assertThat(export("a.csv").reported()).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("a.csv"))).contains(CLICK);

        ErasureReport report;
        try (Tasuki tasuki = loop.open()) {
            report = tasuki.erase(RecordAddress.parse("all.Person/" + person), false);
        }

        assertThat(report.tables()).containsEntry("export_event", 1L);
        assertThat(Traces.inTables(loop.store(), CLICK)).isEmpty();
        OutcomeExportReport second = export("b.csv");
        assertThat(second.reported() + second.retracted()).isZero();
        assertThat(second.withheld()).isEmpty();
    }

    private OutcomeExportReport export(String file) {
        try (Tasuki tasuki = loop.open()) {
            return tasuki.export(new ExportQuery(Platform.all().getFirst(), folder.resolve(file), Optional.empty()));
        }
    }
}
