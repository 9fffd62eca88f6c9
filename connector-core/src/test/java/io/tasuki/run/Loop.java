package io.tasuki.run;

import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.crm.fake.FakeAdapterFactory;
import io.tasuki.crm.fake.FakeCrm;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.document.SyncReport;
import io.tasuki.time.Time;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A whole loop over one fake CRM in which both marketing and sales work.
final class Loop implements AutoCloseable {

    final FakeCrm crm = new FakeCrm(Instant.parse("2026-03-02T09:00:00Z"));

    private final Path folder;
    private final CrmAdapterFactory platform;
    private String attributes = "origin: all.Person.origin";
    private String more = "";
    private String setting = "";
    private String fields = "outcome, outcome_at, stage, won_amount, days_to_win";

    Loop(Path folder) {
        this(folder, new FakeAdapterFactory());
    }

    Loop(Path folder, CrmAdapterFactory platform) {
        this.folder = folder;
        this.platform = platform;
        crm.addField("Person", "handed_over");
        stage("Meeting", false, false);
        stage("Won", true, true);
        stage("Lost", true, false);
    }

    private void stage(String name, boolean closed, boolean won) {
        crm.create(
                "Stage",
                Map.of("name", name, "label", name, "closed", Boolean.toString(closed), "won", Boolean.toString(won)));
    }

    /// Adds lines to the configuration.
    void configure(String lines) {
        more = lines;
    }

    void attribute(String name, String field) {
        attributes += ", " + name + ": " + field;
    }

    /// Names the fields that are written instead.
    void writes(String names) {
        fields = names;
    }

    /// Adds a setting to the connection, as `key: value`.
    void connectionSays(String line) {
        setting = ", " + line;
    }

    Tasuki open() {
        return Tasuki.open(configuration(), Time.system(), Progress.silent());
    }

    /// One command in a process of its own.
    SyncReport sync() {
        try (Tasuki tasuki = open()) {
            return tasuki.sync(Optional.empty());
        }
    }

    Path store() {
        return folder.resolve("tasuki.duckdb");
    }

    Configuration configuration() {
        String text =
                """
                connections:
                  all: {adapter: fake, crm: %s%s}
                leads:
                  from: all.Person
                  match: [crm_ids]
                  attributes: {%s}
                handoff: {at: all.Person.handed_over}
                deals: {from: all.Deal}
                conversion: ever
                write_back:
                  all.Person: [%s]
                """
                        .formatted(crm.name(), setting, attributes, fields);
        try {
            Path file = Files.writeString(folder.resolve("tasuki.yaml"), text + more);
            return Configuration.load(file, Map.of(), List.of(platform));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// A person who was handed over six weeks before the fake CRM's first moment.
    String lead(String origin) {
        return crm.create("Person", Map.of("name", "n", "origin", origin, "handed_over", "2026-01-19T09:00:00Z"));
    }

    /// A new deal of that person, by the CRM's own link.
    String deal(String person, String stage, String amount) {
        String deal = crm.create("Deal", Map.of("stage", stage, "amount", amount, "close_date", "2026-03-02"));
        crm.link(deal, person, true);
        return deal;
    }

    String stored(String person, String field) {
        return crm.stored("Person", person).getOrDefault("own_" + field, "");
    }

    void later(Duration step) {
        crm.advance(step);
    }

    @Override
    public void close() {
        crm.forget();
    }
}
