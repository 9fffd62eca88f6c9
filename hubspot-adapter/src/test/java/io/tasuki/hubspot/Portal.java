package io.tasuki.hubspot;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.contract.SecretsInMemory;
import io.tasuki.time.ManualTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// A portal whose every reply the test writes, for what a well-behaved server would never send.
public final class Portal implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    public static final String DATE = "Tue, 24 Nov 2026 00:00:00 GMT";
    public static final String TOKEN = "pat-test-secret";

    public final WireMockServer server = new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    public final ManualTime time = new ManualTime(NOW);

    public Portal() {
        server.start();
        always("GET", "/account-info/2026-09/details", 200, "{\"portalId\":1,\"timeZone\":\"Asia/Tokyo\"}");
    }

    public CrmAdapter open() {
        return open(Map.of());
    }

    public CrmAdapter open(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("base_url", "http://127.0.0.1:" + server.port());
        settings.put("access_token", TOKEN);
        return new HubSpotAdapterFactory().open("marketing", new ConnectionSettings(settings), new SecretsInMemory(), time);
    }

    public void always(String method, String path, int status, String json) {
        always(method, path, json(status, json));
    }

    public void always(String method, String path, ResponseDefinitionBuilder reply) {
        server.stubFor(com.github.tomakehurst.wiremock.client.WireMock.request(method, urlPathEqualTo(path))
                .willReturn(reply));
    }

    /// Answers one call after the other; the last answer stays.
    public void inTurn(String path, ResponseDefinitionBuilder... replies) {
        String state = Scenario.STARTED;
        for (int i = 0; i < replies.length; i++) {
            String next = i == replies.length - 1 ? state : "after " + (i + 1);
            server.stubFor(any(urlPathEqualTo(path))
                    .inScenario(path)
                    .whenScenarioStateIs(state)
                    .willReturn(replies[i])
                    .willSetStateTo(next));
            state = next;
        }
    }

    public static ResponseDefinitionBuilder json(int status, String json) {
        return jsonResponse(json, status).withHeader("Date", DATE);
    }

    @Override
    public void close() {
        server.stop();
    }
}
