package io.tasuki.export.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Reads the body of a request to Meta's Conversions API event by event.
final class MetaCheck {

    private static final int MOST = 1000;

    private final Faults faults;
    private final MetaRules rules;
    private long events;

    MetaCheck(Faults faults, Optional<Instant> now) {
        this.faults = faults;
        this.rules = new MetaRules(faults, now);
    }

    /// @return how many events there are
    long check(Path file) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                complain(parser.currentTokenLocation(), "is no JSON object", "begin with {\"data\": [");
                return 0;
            }
            body(parser);
        } catch (JsonParseException broken) {
            complain(broken.getLocation(), "is no JSON from here on", "look for a comma, a quote or a bracket that is missing");
        }
        return events;
    }

    private void body(JsonParser parser) throws IOException {
        boolean data = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean events = parser.currentName().equals("data");
            JsonToken value = parser.nextToken();
            if (events && value == JsonToken.START_ARRAY) {
                data = true;
                array(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (!data) {
            complain(parser.currentTokenLocation(), "has no array 'data'", "put the events into \"data\": [ ]");
        }
    }

    private void array(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonLocation begin = parser.currentTokenLocation();
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                rules.check(MetaEvent.read(parser));
            } else {
                complain(begin, "is no event", "write an object for each event");
                parser.skipChildren();
            }
            if (++events == MOST + 1) {
                complain(begin, "there are more than " + MOST + " events", "send the rest in another request");
            }
        }
    }

    private void complain(JsonLocation place, String reason, String remedy) {
        faults.add(place.getLineNr(), place.getColumnNr(), "", new Complaint(reason, remedy));
    }
}
