package io.tasuki.sandbox.generate.mess;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tasuki.sandbox.generate.tell.Texts;
import io.tasuki.sandbox.http.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The answer key of a messy world: one answer per lead, told anew at each walk, and their counts.
///
/// The file is one JSON object: `version`, `recipe`, `now`, `time_zone`, `currency`; `leads` with a [LeadAnswer] each;
/// after them `totals` and `twists`, each trap with how often it struck.
public final class WorldTruth {

    static final int VERSION = 2;

    private final WorldRecipe recipe;
    private final Instant now;
    private final CircleTeller teller;
    private final Answers answers;

    WorldTruth(WorldRecipe recipe, Instant now, CircleTeller teller, Answers answers) {
        this.recipe = recipe;
        this.now = now;
        this.teller = teller;
        this.answers = answers;
    }

    public Stream<LeadAnswer> leads() {
        return IntStream.range(0, teller.circles())
                .mapToObj(number -> teller.tell(number).circle())
                .flatMap(answers::of);
    }

    public Totals totals() {
        Totals totals = new Totals();
        leads().forEach(totals::count);
        return totals;
    }

    public void writeTo(Path file) {
        try (Pen pen = pen(file)) {
            for (int number = 0; number < teller.circles(); number++) {
                pen.write(teller.tell(number).circle());
            }
        }
    }

    /// Writes the file circle by circle, for whoever tells them anyway.
    Pen pen(Path file) {
        try {
            return new Pen(Files.newOutputStream(file));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
    }

    final class Pen implements AutoCloseable {

        private final JsonGenerator json;
        private final Totals totals = new Totals();

        private Pen(OutputStream stream) throws IOException {
            json = Json.MAPPER.createGenerator(stream);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            json.writeObjectFieldStart("recipe");
            json.writeNumberField("leads", recipe.leads());
            json.writeNumberField("seed", recipe.seed());
            json.writeStringField("topology", recipe.topology().label());
            json.writeEndObject();
            json.writeStringField("now", Texts.moment(now));
            json.writeStringField("time_zone", Hours.ZONE.getId());
            json.writeStringField("currency", "JPY");
            json.writeArrayFieldStart("leads");
        }

        void write(Circle circle) {
            answers.of(circle).forEach(answer -> {
                totals.count(answer);
                try {
                    json.writePOJO(answer);
                } catch (IOException unwritable) {
                    throw new UncheckedIOException("cannot write the truth", unwritable);
                }
            });
        }

        @Override
        public void close() {
            try (json) {
                json.writeEndArray();
                json.writePOJOField("totals", totals.counts());
                json.writePOJOField("twists", totals.twists());
                json.writeEndObject();
            } catch (IOException unwritable) {
                throw new UncheckedIOException("cannot write the truth", unwritable);
            }
        }
    }
}
