package io.tasuki.export.ledger;

import io.tasuki.export.outcome.Consent;
import io.tasuki.export.outcome.OutcomeSettings;
import io.tasuki.export.outcome.PersonField;
import io.tasuki.export.platform.Platform;
import io.tasuki.model.FieldPath;
import io.tasuki.stage.World;
import io.tasuki.stage.handoff.Rooms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A few made-up people whose deals come and go, and what platforms are told of them. The fields of the world's contacts hold
/// what they have room for: click ids in `origin` and `industry`, consent in `size`.
final class ToldWorld implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-10T00:00:00Z");

    final World world = new World();
    final Path folder;
    OutcomeSettings settings = new OutcomeSettings(
            "Won deal",
            "CRM",
            "JP",
            Map.of(
                    PersonField.GCLID, fields("origin"),
                    PersonField.MSCLKID, fields("industry"),
                    PersonField.EMAIL, fields("email"),
                    PersonField.AD_USER_DATA, fields("size")),
            new Consent.Told(Set.of("yes")),
            new Consent.Vouched());
    Instant now = NOW;
    ZoneId zone = ZoneId.of("Asia/Tokyo");
    private int exports;
    private boolean changed;

    ToldWorld(Path folder) {
        this.folder = folder;
    }

    private static List<FieldPath> fields(String name) {
        return List.of(FieldPath.parse("marketing.contacts." + name));
    }

    /// A person with a click of both kinds and a deal that was won on the fifth of March.
    ToldWorld won(String id, String amount, String... more) {
        changed = true;
        List<String> values = new ArrayList<>(List.of(
                "handed_over=2026-03-01", "email=" + id + "@example.test", "origin=Cj0K" + id, "industry=ms" + id, "size=yes"));
        values.addAll(List.of(more));
        world.put("marketing.contacts/" + id, values.toArray(String[]::new));
        String address = values.stream().filter(value -> value.startsWith("email=")).reduce((first, last) -> last).orElseThrow();
        world.put("sales.Contact/c" + id, address);
        world.put("sales.Deal/d" + id, "_created_at=2026-03-02T00:00:00Z", "stage=won", "amount=" + amount, "currency=JPY");
        world.put("sales.Role/r" + id, "deal=d" + id, "person=c" + id, "main=true");
        world.stages("d" + id, "2026-03-02T00:00:00Z offer", "2026-03-05T01:02:03Z won");
        return this;
    }

    void amount(String id, String amount) {
        changed = true;
        world.work(session -> session.execute("update crm.\"sales.Deal\" set amount = ? where _id = ?", amount, "d" + id));
    }

    void field(String id, String name, String value) {
        world.work(session -> session.execute("update crm.\"marketing.contacts\" set " + name + " = ? where _id = ?", value, id));
    }

    /// The deal takes another stage now.
    void stage(String id, String stage) {
        changed = true;
        world.stages("d" + id, now + " " + stage);
        world.work(session -> session.execute("update crm.\"sales.Deal\" set stage = ? where _id = ?", stage, "d" + id));
    }

    void later() {
        now = now.plus(Duration.ofDays(1));
    }

    OutcomeExportRequest request(String platform, String file) {
        if (changed) {
            new Rooms().zone(zone.getId()).walk(world);
            changed = false;
        }
        Platform found =
                Platform.all().stream().filter(one -> one.name().equals(platform)).findFirst().orElseThrow();
        return new OutcomeExportRequest("20260310T0000%02d-0000".formatted(exports++), found, folder.resolve(file), now, zone, settings);
    }

    OutcomeExportReport export(String platform, String file) {
        return new OutcomeExport(world.store).export(request(platform, file));
    }

    /// The lines of a file, without those that every file has.
    List<String> events(String file) {
        List<String> lines = text(file).lines().toList();
        return lines.subList(lines.get(0).startsWith("Parameters") || lines.get(1).startsWith("Format") ? 2 : 1, lines.size());
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    List<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public void close() {
        world.close();
    }
}
