package io.tasuki.sandbox.generate;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tasuki.sandbox.generate.tell.Attribute;
import io.tasuki.sandbox.generate.tell.Texts;
import io.tasuki.sandbox.http.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The answer key of a world: every lead's story in terms of handoffs and outcomes, and their counts.
public final class Truth {

    private static final int VERSION = 1;

    private final WorldPlan plan;

    Truth(WorldPlan plan) {
        this.plan = plan;
    }

    /// One answer per lead, in the order of the leads' numbers.
    public Stream<LeadTruth> leads() {
        return IntStream.range(0, plan.leads())
                .mapToObj(index -> LeadTruth.of(plan.teller().story(index), plan.attributes()));
    }

    public Tally totals() {
        Tally totals = new Tally();
        leads().forEach(lead -> totals.count(lead.outcome()));
        return totals;
    }

    /// Counts by attribute and by its level at the handoff.
    public Map<String, Map<String, Tally>> byLevel() {
        Map<String, Map<String, Tally>> counts = new LinkedHashMap<>();
        leads().forEach(lead -> lead.attributes()
                .forEach((attribute, level) -> counts.computeIfAbsent(attribute, name -> new TreeMap<>())
                        .computeIfAbsent(level, value -> new Tally())
                        .count(lead.outcome())));
        return counts;
    }

    /// Writes the document: what the world is, counts, then the leads one by one.
    public void writeTo(Path file) {
        try (OutputStream stream = Files.newOutputStream(file);
                JsonGenerator json = Json.MAPPER.createGenerator(stream)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            json.writeNumberField("seed", plan.seed());
            json.writeStringField("now", Texts.moment(plan.now()));
            json.writePOJOField("totals", totals());
            json.writePOJOField("attributes", byLevel());
            json.writePOJOField("effects_logit", effects());
            json.writePOJOField("twists", twists());
            writeLeads(json);
            json.writeEndObject();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
    }

    private void writeLeads(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("leads");
        for (LeadTruth lead : (Iterable<LeadTruth>) leads()::iterator) {
            json.writePOJO(lead);
        }
        json.writeEndArray();
    }

    private Map<String, Integer> twists() {
        Map<String, Integer> counts = new TreeMap<>();
        leads().forEach(lead -> lead.twists().forEach(twist -> counts.merge(twist, 1, Integer::sum)));
        return counts;
    }

    private Map<String, Map<String, Double>> effects() {
        Map<String, Map<String, Double>> effects = new LinkedHashMap<>();
        for (Attribute attribute : plan.attributes()) {
            effects.put(attribute.name(), levels(attribute.levels()));
        }
        return effects;
    }

    private static Map<String, Double> levels(List<Attribute.Level> levels) {
        Map<String, Double> effects = new LinkedHashMap<>();
        levels.forEach(level -> effects.put(level.value(), level.effect()));
        return effects;
    }
}
