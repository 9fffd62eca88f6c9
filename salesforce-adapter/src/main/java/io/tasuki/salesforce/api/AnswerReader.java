package io.tasuki.salesforce.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tasuki.crm.CrmException;
import io.tasuki.salesforce.wire.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads records out of answers token by token, so that every number keeps the digits it was sent with.
final class AnswerReader {

    private AnswerReader() {}

    /// @throws CrmException.Unreadable when the answer is cut short, or says that there is more but not where
    static QueryPage page(byte[] body) throws CrmException {
        try (JsonParser json = Json.MAPPER.createParser(body)) {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            PageParts parts = new PageParts();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                parts.take(json);
            }
            expect(json.currentToken(), JsonToken.END_OBJECT);
            return parts.page();
        } catch (IOException cut) {
            throw new CrmException.Unreadable("a query's answer is not whole");
        }
    }

    /// The records of a JSON array; empty where the CRM sent null.
    static List<Optional<QueryRecord>> records(byte[] body) throws CrmException {
        try (JsonParser json = Json.MAPPER.createParser(body)) {
            expect(json.nextToken(), JsonToken.START_ARRAY);
            List<Optional<QueryRecord>> records = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                records.add(json.currentToken() == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(record(json)));
            }
            return records;
        } catch (IOException cut) {
            throw new CrmException.Unreadable("a list of records is not whole");
        }
    }

    private static QueryRecord record(JsonParser json) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        into(json, "", values);
        return new QueryRecord(values);
    }

    // A parent's fields are kept under their dotted path, as a query names them.
    private static void into(JsonParser json, String prefix, Map<String, String> values) throws IOException {
        expect(json.currentToken(), JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = prefix + json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT && !json.currentName().equals("attributes")) {
                into(json, name + ".", values);
            } else if (value != null && value.isScalarValue()) {
                values.put(name, value == JsonToken.VALUE_NULL ? "" : json.getText());
            } else {
                json.skipChildren();
            }
        }
        expect(json.currentToken(), JsonToken.END_OBJECT);
    }

    private static void expect(@Nullable JsonToken actual, JsonToken wanted) throws IOException {
        if (actual != wanted) {
            throw new IOException("not the promised shape");
        }
    }

    /// The parts of a page in whatever order they come.
    private static final class PageParts {

        private final List<QueryRecord> records = new ArrayList<>();
        private long total = -1;
        private boolean done;
        private Optional<String> next = Optional.empty();

        void take(JsonParser json) throws IOException {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "totalSize" -> total = json.getValueAsLong(-1);
                case "done" -> done = json.getValueAsBoolean(false);
                case "nextRecordsUrl" -> next = Optional.ofNullable(json.getValueAsString());
                case "records" -> takeRecords(json);
                default -> json.skipChildren();
            }
        }

        QueryPage page() throws CrmException {
            if (done) {
                return new QueryPage(total, records, Optional.empty());
            }
            return new QueryPage(total, records, Optional.of(locator()));
        }

        private void takeRecords(JsonParser json) throws IOException {
            expect(json.currentToken(), JsonToken.START_ARRAY);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                records.add(record(json));
            }
        }

        // Only the locator is taken from the address, so that a token never follows it to another host.
        private String locator() throws CrmException {
            String address = next.orElseThrow(
                    () -> new CrmException.Unreadable("a query's answer says that there is more, but not where"));
            String locator = address.substring(address.lastIndexOf('/') + 1);
            if (!address.startsWith("/services/data/") || locator.isBlank()) {
                throw new CrmException.Unreadable("a query's answer points to a place that is not a query page");
            }
            return locator;
        }
    }
}
