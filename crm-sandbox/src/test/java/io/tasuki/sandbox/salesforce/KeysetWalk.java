package io.tasuki.sandbox.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// Reads an object the way a careful integration does: behind the last (SystemModstamp, Id), a page at a time.
final class KeysetWalk {

    private KeysetWalk() {}

    static List<String> ids(OrgClient client, String object, int limit) {
        List<String> ids = new ArrayList<>();
        String where = "SystemModstamp >= 2000-01-01T00:00:00Z";
        while (true) {
            OrgClient.Answer page = client.query("SELECT Id, SystemModstamp FROM " + object + " WHERE " + where
                    + " ORDER BY SystemModstamp, Id LIMIT " + limit);
            assertThat(page.status()).as(page.raw().body()).isEqualTo(200);
            JsonNode records = page.json().path("records");
            records.forEach(found -> ids.add(found.path("Id").asText()));
            if (records.isEmpty()) {
                return ids;
            }
            JsonNode last = records.get(records.size() - 1);
            String stamp = last.path("SystemModstamp").asText();
            where = "(SystemModstamp > " + stamp + " OR (SystemModstamp = " + stamp + " AND Id > '"
                    + last.path("Id").asText() + "'))";
        }
    }
}
