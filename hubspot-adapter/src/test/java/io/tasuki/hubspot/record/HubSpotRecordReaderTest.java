package io.tasuki.hubspot.record;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordReader;
import io.tasuki.crm.RecordReader.LiveRecord;
import io.tasuki.hubspot.Portal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HubSpotRecordReaderTest {

    private static final String READ = "/crm/objects/2026-09/contacts/batch/read";

    private final Portal portal = new Portal();

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void whatABatchLeavesOutIsAskedForAloneWhichFollowsAMerge() throws Exception {
        portal.always(
                "POST",
                READ,
                207,
                """
                {"results":[{"id":"1","properties":{"email":"one"}}],
                 "errors":[{"category":"OBJECT_NOT_FOUND","context":{"ids":["3"]}}]}""");
        portal.always(
                "GET", "/crm/objects/2026-09/contacts/2", 200, "{\"id\":\"9\",\"properties\":{\"email\":\"nine\"}}");
        portal.always("GET", "/crm/objects/2026-09/contacts/3", 404, "{\"category\":\"OBJECT_NOT_FOUND\"}");

        assertThat(read(List.of("1", "2", "3")))
                .containsOnly(
                        Map.entry("1", new LiveRecord("1", Map.of("email", "one", "phone", ""), false)),
                        Map.entry("2", new LiveRecord("9", Map.of("email", "nine", "phone", ""), false)));
    }

    @Test
    void anIdAskedForTwiceIsSentOnce() throws Exception {
        portal.always("POST", READ, 200, "{\"results\":[{\"id\":\"1\",\"properties\":{}}]}");

        assertThat(read(List.of("1", "1"))).containsOnlyKeys("1");
        portal.server.verify(1, postRequestedFor(urlPathEqualTo(READ))
                .withRequestBody(com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath(
                        "$.inputs.length()", com.github.tomakehurst.wiremock.client.WireMock.equalTo("1"))));
    }

    @Test
    void theEstimateCountsBatchesOfAHundred() {
        RecordReader records = portal.open().records();

        assertThat(IntStream.of(0, 1, 100, 101).map(ids -> records.callsFor(ids, 3)))
                .containsExactly(0, 1, 1, 2);
    }

    private Map<String, LiveRecord> read(List<String> ids) throws CrmException {
        return portal.open().records().read("contacts", ids, List.of("email", "phone"));
    }
}
