package io.tasuki.salesforce;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.SecretKeeper;
import io.tasuki.crm.contract.SecretsInMemory;
import io.tasuki.salesforce.settings.SalesforceSettings;
import io.tasuki.time.ManualTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// An organisation made of canned answers, to misbehave on request.
public final class WiredOrg implements AutoCloseable {

    /// What the organisation's `Date` header says.
    public static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    public static final String DATA = "/services/data/v60.0";

    public final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    public final ManualTime time = new ManualTime(Instant.parse("2026-11-24T00:30:00Z"));

    public WiredOrg() {
        server.start();
        server.stubFor(post(urlPathEqualTo("/services/oauth2/token"))
                .willReturn(dated(okJson("{\"access_token\":\"00Dx!one\",\"instance_url\":\"" + address() + "\"}"))));
        tellsVersions();
        counts(3);
    }

    /// Asked before an object is read for the first time.
    public void counts(long records) {
        server.stubFor(any(urlPathEqualTo(DATA + "/queryAll"))
                .withQueryParam("q", containing("SELECT COUNT()"))
                .atPriority(1)
                .willReturn(dated(okJson("{\"totalSize\":%d,\"done\":true,\"records\":[]}".formatted(records)))));
    }

    /// Asked for when nothing else has told the time yet.
    private void tellsVersions() {
        answers("/services/data", okJson("[{\"version\":\"60.0\"}]"));
    }

    public String address() {
        return "http://127.0.0.1:" + server.port();
    }

    public SalesforceAdapter adapter(String... settings) {
        Map<String, String> values = new HashMap<>(Map.of("client_secret", "hush"));
        for (int i = 0; i < settings.length; i += 2) {
            values.put(settings[i], settings[i + 1]);
        }
        return adapter(values, new SecretsInMemory());
    }

    /// @param login how to log in, and any other setting
    public SalesforceAdapter adapter(Map<String, String> login, SecretKeeper secrets) {
        Map<String, String> values =
                new HashMap<>(Map.of("login_url", address(), "client_id", "id", "api_version", "60.0"));
        values.putAll(login);
        return new SalesforceAdapter(SalesforceSettings.of(new ConnectionSettings(values)), secrets, time);
    }

    /// Answers calls on this path one after the other; the last answer stays.
    public void answers(String path, ResponseDefinitionBuilder... answers) {
        List<ResponseDefinitionBuilder> turns = List.of(answers);
        for (int i = 0; i < turns.size(); i++) {
            String state = i == 0 ? Scenario.STARTED : "turn " + i;
            String next = "turn " + Math.min(i + 1, turns.size() - 1);
            server.stubFor(any(urlPathMatching(Pattern.quote(path)))
                    .inScenario(path)
                    .whenScenarioStateIs(state)
                    .willSetStateTo(turns.size() == 1 ? Scenario.STARTED : next)
                    .willReturn(dated(turns.get(i))));
        }
    }

    public void describes(String object, String... fields) {
        StringBuilder list = new StringBuilder();
        for (String field : fields) {
            String[] parts = field.split(":", 2);
            list.append(list.isEmpty() ? "" : ",")
                    .append("{\"name\":\"%s\",\"label\":\"%s\",\"type\":\"%s\",\"length\":80,\"updateable\":%s}"
                            .formatted(parts[0], parts[0], parts[1], !parts[1].equals("id")));
        }
        answers(DATA + "/sobjects/" + object + "/describe", okJson("{\"fields\":[" + list + "]}"));
    }

    public static ResponseDefinitionBuilder error(int status, String code, String message) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json;charset=UTF-8")
                .withBody("[{\"errorCode\":\"" + code + "\",\"message\":\"" + message + "\"}]");
    }

    public static ResponseDefinitionBuilder html(int status) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/html")
                .withBody("<html><body>Sorry, taro@example.com</body></html>");
    }

    private static ResponseDefinitionBuilder dated(ResponseDefinitionBuilder answer) {
        return answer.withHeader("Date", "Tue, 24 Nov 2026 01:00:00 GMT");
    }

    @Override
    public void close() {
        server.stop();
    }
}
