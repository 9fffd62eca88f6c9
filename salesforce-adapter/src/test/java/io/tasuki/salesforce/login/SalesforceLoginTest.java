package io.tasuki.salesforce.login;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.contract.FullOnce;
import io.tasuki.crm.contract.SecretsInMemory;
import io.tasuki.salesforce.WiredOrg;
import io.tasuki.salesforce.wire.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalesforceLoginTest {

    private static final String LOGIN = "/services/oauth2/token";
    private static final String DESCRIBE = WiredOrg.DATA + "/sobjects/Lead/describe";
    private static final Map<String, String> REFRESH = Map.of("refresh_token", "first", "client_secret", "hush");

    private final WiredOrg org = new WiredOrg();
    private final SecretsInMemory secrets = new SecretsInMemory();

    @TempDir
    private Path folder;

    @BeforeEach
    void describeLead() {
        org.describes("Lead", "Id:id");
    }

    @AfterEach
    void stop() {
        org.close();
    }

    private static ResponseDefinitionBuilder refused(String code, String description) {
        return aResponse()
                .withStatus(400)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"error\":\"%s\",\"error_description\":\"%s\"}".formatted(code, description));
    }

    private ResponseDefinitionBuilder token(String next) {
        return okJson("{\"access_token\":\"00Dx!one\",\"instance_url\":\"%s\",\"refresh_token\":\"%s\"}"
                .formatted(org.address(), next));
    }

    private Map<String, String> form(int login) {
        String body = org.server
                .findAll(postRequestedFor(urlPathEqualTo(LOGIN)))
                .get(login)
                .getBodyAsString();
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    @Test
    void anAssertionIsSignedForTheUserAndEndsWithinMinutes() throws Exception {
        KeyPair pair = SigningKeyTest.pair("RSA", 2048);
        Path file = Files.writeString(folder.resolve("key.pem"), SigningKeyTest.pem(pair));
        Map<String, String> login = Map.of("username", "robot@acme.example", "private_key_file", file.toString());

        try (CrmAdapter adapter = org.adapter(login, secrets)) {
            adapter.schema("Lead");
        }

        assertThat(form(0)).containsEntry("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer");
        String[] parts = form(0).getOrDefault("assertion", "").split("\\.", -1);
        assertThat(decoded(parts[0]).path("alg").asText()).isEqualTo("RS256");
        JsonNode claims = decoded(parts[1]);
        assertThat(claims.path("iss").asText()).isEqualTo("id");
        assertThat(claims.path("sub").asText()).isEqualTo("robot@acme.example");
        assertThat(claims.path("aud").asText()).isEqualTo(org.address());
        assertThat(claims.path("exp").asLong() - org.time.now().getEpochSecond())
                .isBetween(60L, 180L);
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(pair.getPublic());
        check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(check.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    @Test
    void aClockThatIsWrongHereIsSetRightByTheRefusal() throws Exception {
        Path file = Files.writeString(folder.resolve("key.pem"), SigningKeyTest.pem(SigningKeyTest.pair("RSA", 2048)));
        org.answers(LOGIN, refused("invalid_grant", "assertion is expired"), token("none"));

        try (CrmAdapter adapter = org.adapter(Map.of("username", "u", "private_key_file", file.toString()), secrets)) {
            adapter.schema("Lead");
        }

        JsonNode second = decoded(form(1).getOrDefault("assertion", "").split("\\.", -1)[1]);
        assertThat(second.path("exp").asLong()).isGreaterThan(WiredOrg.NOW.getEpochSecond());
    }

    @Test
    void aUserWhoWasNotAdmittedIsToldHowToBe() throws Exception {
        Path file = Files.writeString(folder.resolve("key.pem"), SigningKeyTest.pem(SigningKeyTest.pair("RSA", 2048)));
        org.answers(LOGIN, refused("invalid_grant", "user hasn't approved this consumer"));

        try (CrmAdapter adapter = org.adapter(Map.of("username", "u", "private_key_file", file.toString()), secrets)) {
            assertThatThrownBy(() -> adapter.schema("Lead"))
                    .isInstanceOfSatisfying(
                            CrmException.AccessDenied.class,
                            denied -> assertThat(denied.missing()).startsWith("admit the user"));
        }
    }

    @Test
    void manyThreadsLogInOnce() throws Exception {
        int threads = 16;
        CyclicBarrier together = new CyclicBarrier(threads);
        List<Future<?>> calls = new ArrayList<>();
        try (CrmAdapter adapter = org.adapter(REFRESH, secrets);
                ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < threads; i++) {
                calls.add(crowd.submit(() -> {
                    together.await();
                    return adapter.schema("Lead");
                }));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        }

        org.server.verify(1, postRequestedFor(urlPathEqualTo(LOGIN)));
    }

    @Test
    void aRefreshTokenThatComesBackChangedServesTheNextProcess() throws Exception {
        org.answers(LOGIN, token("second"), token("third"));
        for (int process = 0; process < 2; process++) {
            try (CrmAdapter adapter = org.adapter(REFRESH, secrets)) {
                adapter.schema("Lead");
            }
        }

        assertThat(form(0)).containsEntry("refresh_token", "first").containsEntry("client_secret", "hush");
        assertThat(form(1)).containsEntry("refresh_token", "second");
        assertThat(secrets.find("refresh_token", "first")).contains("third");
    }

    @Test
    void itIsKeptBeforeTheAccessTokenIsUsedAndNotLostWhenThatFails() throws Exception {
        org.answers(LOGIN, token("second"), token("second"));
        FullOnce disk = new FullOnce(secrets);
        try (CrmAdapter adapter = org.adapter(REFRESH, disk)) {
            assertThatThrownBy(() -> adapter.schema("Lead")).isInstanceOf(CrmException.Unavailable.class);
            org.server.verify(1, anyRequestedFor(anyUrl()));

            adapter.schema("Lead");
        }

        assertThat(form(1)).as("what could not be kept is used").containsEntry("refresh_token", "second");
        assertThat(secrets.find("refresh_token", "first")).contains("second");
    }

    @Test
    void theAddressOfTheInstanceHoldsThoughARenewalLeavesItOut() throws Exception {
        org.answers(LOGIN, token("second"), okJson("{\"access_token\":\"00Dx!two\"}"));
        org.answers(
                DESCRIBE,
                WiredOrg.error(401, "INVALID_SESSION_ID", "Session expired or invalid"),
                okJson("{\"fields\":[]}"));

        try (CrmAdapter adapter = org.adapter(REFRESH, secrets)) {
            adapter.schema("Lead");
        }

        org.server.verify(2, postRequestedFor(urlPathEqualTo(LOGIN)));
        assertThat(secrets.find("refresh_token", "first"))
                .as("a token that is not replaced stays")
                .contains("second");
    }

    @Test
    void tooManyLoginsAreNotTriedAgainWithinSeconds() {
        org.answers(LOGIN, refused("invalid_grant", "login rate exceeded"));

        try (CrmAdapter adapter = org.adapter(REFRESH, secrets)) {
            assertThatThrownBy(() -> adapter.schema("Lead"))
                    .isInstanceOfSatisfying(
                            CrmException.Throttled.class,
                            slow -> assertThat(slow.notBefore())
                                    .isAfter(org.time.now().plusSeconds(300)));
        }
        org.server.verify(1, anyRequestedFor(anyUrl()));
    }

    private static JsonNode decoded(String part) {
        return Json.tree(Base64.getUrlDecoder().decode(part)).orElseThrow();
    }
}
