package io.tasuki.stage.measure;

import io.tasuki.stage.World;
import io.tasuki.stage.handoff.Rooms;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Handoffs of one attribute, written down in a line each, and what conversion says of them.
final class CountedHandoffs implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-12-31T23:59:59Z");

    final World world = new World();

    void open(int id, String day, String origin) {
        world.put("marketing.contacts/" + id, "handed_over=" + day + "T09:00:00Z", "email=" + id + "@a.example", "origin=" + origin);
    }

    void won(int id, String day, String end, String origin) {
        open(id, day, origin);
        deal(id, "won", end + "T10:00:00Z");
    }

    void lost(int id, String day, String end, String origin) {
        open(id, day, origin);
        deal(id, "lost", end + "T10:00:00Z");
    }

    void deal(int id, String stage, String end) {
        world.put("sales.Contact/c" + id, "email=" + id + "@a.example")
                .put("sales.Deal/d" + id, "stage=" + stage, "_created_at=2026-03-01T15:30:00Z")
                .put("sales.Role/r" + id, "deal=d" + id, "person=c" + id)
                .stages("d" + id, end + " " + stage);
    }

    ConversionReport measure(OptionalInt horizon) {
        return measure(horizon, "UTC");
    }

    ConversionReport measure(OptionalInt horizon, String zone) {
        walk(zone);
        return ask(new ConversionRequest(horizon, NOW, Optional.empty(), Optional.empty(), List.of(), ZoneId.of(zone)));
    }

    void walk(String zone) {
        new Rooms().zone(zone).attribute("origin", "marketing.contacts.origin").walk(world);
    }

    ConversionReport ask(ConversionRequest request) {
        return world.work(session -> Conversion.measure(session, request));
    }

    static List<String> levels(ConversionReport report) {
        return levels(report.attributes().getFirst());
    }

    static List<String> levels(ConversionReport.Attribute attribute) {
        return attribute.levels().stream()
                .map(level -> level.value() + " " + level.handoffs() + " " + level.won() + " " + level.lost() + " "
                        + level.open() + " " + level.returned())
                .toList();
    }

    static String counts(ConversionReport.Rate rate) {
        return rate.handoffs() + " " + rate.won() + " " + rate.lost() + " " + rate.open() + " " + rate.returned();
    }

    static ConversionRequest request(String zone, String... attributes) {
        return new ConversionRequest(
                OptionalInt.empty(), NOW, Optional.empty(), Optional.empty(), List.of(attributes), ZoneId.of(zone));
    }

    @Override
    public void close() {
        world.close();
    }
}
