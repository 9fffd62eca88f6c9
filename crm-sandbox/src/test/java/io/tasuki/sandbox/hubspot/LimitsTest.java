package io.tasuki.sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.sandbox.control.Limits;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final String ONE = "/crm/v3/objects/contacts/1";
    private static final String SEARCH = "/crm/v3/objects/contacts/search";

    private final PortalClient portal = new PortalClient(Limits.REAL, PortalClient.contacts(3));

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void aHundredAndNinetyCallsInTenSecondsAreTheMost() {
        assertThat(IntStream.range(0, 190).mapToObj(i -> portal.get(ONE).status()))
                .containsOnly(200);

        var refused = portal.get(ONE);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().path("policyName").asText()).isEqualTo("TEN_SECONDLY_ROLLING");
        assertThat(refused.headers().firstValue("X-HubSpot-RateLimit-Remaining"))
                .contains("0");

        portal.clock.advance(Duration.ofSeconds(10));
        var admitted = portal.get(ONE);
        assertThat(admitted.status()).isEqualTo(200);
        assertThat(admitted.headers().firstValue("X-HubSpot-RateLimit-Max")).contains("190");
        assertThat(admitted.headers().firstValue("X-HubSpot-RateLimit-Remaining"))
                .contains("189");
        assertThat(admitted.headers().firstValue("X-HubSpot-RateLimit-Daily-Remaining"))
                .contains("624809");
    }

    @Test
    void fiveSearchesASecondAreTheMostAndNoHeaderTells() {
        assertThat(IntStream.range(0, 5).mapToObj(i -> portal.post(SEARCH, "{}").status()))
                .containsOnly(200);

        var refused = portal.post(SEARCH, "{}");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().path("policyName").asText()).isEqualTo("SECONDLY");
        assertThat(refused.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("ratelimit"));
        portal.clock.advance(Duration.ofSeconds(1));
        assertThat(portal.post(SEARCH, "{}").status()).isEqualTo(200);
    }

    @Test
    void settingTheClockBackDoesNotLockTheClientOut() {
        IntStream.range(0, 190).forEach(i -> portal.get(ONE));

        portal.clock.advance(Duration.ofDays(-1));

        assertThat(portal.get(ONE).status()).isEqualTo(200);
    }

    @Test
    void anOauthTokenLivesHalfAnHour() {
        var granted = portal.refresh(portal.credentials.refreshToken());
        portal.token(granted.json().path("access_token").asText());
        assertThat(granted.json().path("expires_in").asInt()).isEqualTo(1800);
        assertThat(portal.get(ONE).status()).isEqualTo(200);

        portal.clock.advance(Duration.ofMinutes(30));

        var expired = portal.get(ONE);
        assertThat(expired.status()).isEqualTo(401);
        assertThat(expired.json().path("category").asText()).isEqualTo("EXPIRED_AUTHENTICATION");
        assertThat(expired.json().path("context").path("expireTime").path(0).asText())
                .isEqualTo("2026-05-01T00:30:00.000Z");
    }

    @Test
    void aBadRefreshTokenIsToldInBothShapes() {
        var refused = portal.refresh("wrong");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("error").asText()).isEqualTo("invalid_grant");
        assertThat(refused.json().path("status").asText()).isEqualTo("BAD_REFRESH_TOKEN");
        var older = portal.post("/oauth/v1/token", "grant_type=password");
        assertThat(older.json().has("error")).isFalse();
        assertThat(older.json().path("status").asText()).isEqualTo("BAD_GRANT_TYPE");
    }

    @Test
    void orderedFaultsWearHubSpotsShape() {
        fault("expire_token", "\"times\":1");
        assertThat(portal.get(ONE).json().path("category").asText()).isEqualTo("EXPIRED_AUTHENTICATION");
        fault("lock_row", "\"times\":1");
        assertThat(portal.get(ONE).status()).isEqualTo(423);
        fault("status", "\"status\":429");
        assertThat(portal.get(ONE).json().path("policyName").asText()).isEqualTo("TEN_SECONDLY_ROLLING");
        fault("status", "\"status\":477");
        portal.turn("{\"delays\":{\"migration_seconds\":7200}}");
        assertThat(portal.get(ONE).headers().firstValue("Retry-After")).contains("7200");

        assertThat(portal.get(ONE).status()).isEqualTo(200);
    }

    private void fault(String kind, String more) {
        portal.post("/_sandbox/faults", "{\"kind\":\"" + kind + "\",\"on\":\"*\"," + more + "}");
    }
}
