package io.tasuki.run;

import io.tasuki.crm.BudgetReading;
import io.tasuki.crm.ObjectSchema.FieldSchema;
import io.tasuki.crm.fake.FakeCrm;
import io.tasuki.doctor.DoctorReport;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.time.ManualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// A sound installation over two fake CRMs, for a test to make something wrong with: twenty people handed over, twelve
/// deals, an owner field, a status field, yen.
final class Ward implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static final int PEOPLE = 20;
    private static final List<String> STAGES =
            List.of("Won", "Won", "Won", "Won", "Lost", "Lost", "Lost", "Meeting", "Meeting", "Meeting", "Meeting", "Meeting");

    final FakeCrm marketing = new FakeCrm(NOW);
    final FakeCrm sales = new FakeCrm(NOW);
    final WardPlatform platform = new WardPlatform();
    final ManualTime time = new ManualTime(NOW);
    final List<String> leads = new ArrayList<>();
    final List<String> counterparts = new ArrayList<>();
    final List<String> deals = new ArrayList<>();

    private final Path folder;
    private final Map<String, String> configuration = new LinkedHashMap<>();

    Ward(Path folder) {
        this.folder = folder;
        List.of("handed_over", "size", "town").forEach(field -> marketing.addField("Person", field));
        stage("Meeting", false, false);
        stage("Won", true, true);
        stage("Lost", true, false);
        for (int i = 0; i < PEOPLE; i++) {
            person(i);
        }
        for (int i = 0; i < STAGES.size(); i++) {
            deals.add(deal(counterparts.get(i), Map.of("stage", STAGES.get(i), "amount", "1000", "currency", "JPY", "close_date", "2026-03-01")));
        }
        says("leads", "{from: marketing.Person, match: [email], attributes: {origin: marketing.Person.origin,"
                + " size: {field: marketing.Person.size, bands: [10, 100]}}}");
        says("handoff", "{at: marketing.Person.handed_over}");
        says("returns", "{sales.Person.status: {Unqualified: not_a_fit}}");
        says("deals", "{from: sales.Deal}");
        says("reporting_currency", "JPY");
        says("conversion", "ever");
        says("write_back", "{marketing.Person: [outcome, stage]}");
        says("guards", "{stop_file: ./STOP}");
    }

    private void person(int number) {
        String email = "p" + number + "@example.com";
        leads.add(marketing.create(
                "Person",
                Map.of("email", email, "origin", "web", "size", "50", "handed_over", "2026-01-19T09:00:00Z")));
        counterparts.add(sales.create("Person", Map.of("email", email, "status", "New")));
    }

    void stage(String name, boolean closed, boolean won) {
        sales.create(
                "Stage",
                Map.of("name", name, "label", name, "closed", Boolean.toString(closed), "won", Boolean.toString(won)));
    }

    /// A new deal in which that person has the main part.
    String deal(String person, Map<String, String> values) {
        String deal = sales.create("Deal", values);
        sales.create("DealPerson", Map.of("deal", deal, "person", person, "main", "true"));
        return deal;
    }

    /// Sets a key of the configuration, in YAML's flow form.
    void says(String key, String value) {
        configuration.put(key, value);
    }

    /// Leaves a key out.
    void saysNothingOf(String key) {
        configuration.remove(key);
    }

    /// Shows one field of a connection in another way than its CRM keeps it.
    void shows(String connection, FieldSchema field) {
        platform.dress(connection, dressed -> dressed.shows(field));
    }

    void allows(String connection, long limit, long remaining) {
        platform.dress(
                connection,
                dressed -> dressed.budget(new BudgetReading(0, OptionalLong.of(limit), OptionalLong.of(remaining))));
    }

    /// Moves every clock.
    void later(Duration step) {
        marketing.advance(step);
        sales.advance(step);
        time.advance(step);
    }

    void sync() {
        try (Tasuki tasuki = open()) {
            tasuki.sync(Optional.empty());
        }
    }

    DoctorReport doctor() {
        try (Tasuki tasuki = open()) {
            return tasuki.doctor();
        }
    }

    Tasuki open() {
        StringBuilder text = new StringBuilder("connections:\n  marketing: {adapter: fake, crm: " + marketing.name()
                + "}\n  sales: {adapter: fake, crm: " + sales.name() + "}\n");
        configuration.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
        try {
            Path file = Files.writeString(folder.resolve("tasuki.yaml"), text);
            return Tasuki.open(Configuration.load(file, Map.of(), List.of(platform)), time, Progress.silent());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {
        marketing.forget();
        sales.forget();
    }
}
