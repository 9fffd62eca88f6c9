package io.tasuki.sandbox.salesforce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginTest {

    private static final String TOKEN = "/services/oauth2/token";
    private static final String SOME = OrgClient.API + "/limits";

    private final SmallOrg org = new SmallOrg();
    private final OrgClient client = org.client;

    @AfterEach
    void close() {
        org.close();
    }

    @Test
    void anAssertionSignedByTheAppLogsItsUserIn() throws Exception {
        JsonNode session = assertion(ownKey(), claims("https://login.salesforce.com", user(), inAMinute()))
                .json();

        assertThat(session.path("access_token").asText()).matches("00D\\w{12}![\\w.]+");
        assertThat(session.has("refresh_token")).isFalse();
        assertThat(session.has("signature")).isFalse();
        assertThat(session.path("id").asText()).startsWith(org.sandbox.salesforceUrl() + "/id/00D");
        OrgClient loggedIn = new OrgClient(org.sandbox)
                .withToken(session.path("access_token").asText());
        assertThat(loggedIn.get(SOME).status()).isEqualTo(200);
    }

    @Test
    void anAssertionOfAnotherKeyIsRefused() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);

        OrgClient.Answer refused = assertion(
                generator.generateKeyPair().getPrivate(), claims("https://login.salesforce.com", user(), inAMinute()));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("error").asText()).isEqualTo("invalid_grant");
        assertThat(refused.json().path("error_description").asText()).isEqualTo("invalid assertion");
    }

    @Test
    void theRealClockJudgesAnAssertionWhateverTheSandboxesClockSays() throws Exception {
        org.clock.move(Instant.parse("2040-01-01T00:00:00Z"));
        String audience = org.sandbox.salesforceUrl();

        assertThat(assertion(ownKey(), claims(audience, user(), inAMinute())).status())
                .isEqualTo(200);
        long aMinuteAgo = inAMinute() - 120;
        assertThat(description(assertion(ownKey(), claims(audience, user(), aMinuteAgo))))
                .contains("expired");
    }

    @Test
    void audienceUserAndAppMustFit() throws Exception {
        assertThat(description(assertion(ownKey(), claims("https://example.com", user(), inAMinute()))))
                .isEqualTo("audience is invalid");
        assertThat(description(assertion(ownKey(), claims(org.sandbox.salesforceUrl() + "/", "nobody", inAMinute()))))
                .isEqualTo("user hasn't approved this consumer");
        String foreign =
                claims(org.sandbox.salesforceUrl(), user(), inAMinute()).replace(org.sandbox.clientId(), "another");
        assertThat(assertion(ownKey(), foreign).json().path("error").asText()).isEqualTo("invalid_client_id");
        assertThat(description(client.form(TOKEN, "grant_type=" + JWT + "&assertion=a.b")))
                .isEqualTo("invalid assertion");
    }

    @Test
    void aRefreshTokenStaysUnlessTheOrgRotatesIt() {
        assertThat(refresh(org.sandbox.refreshToken()).json().has("refresh_token"))
                .isFalse();
        assertThat(refresh(org.sandbox.refreshToken()).status()).isEqualTo(200);

        org.switchTo("{\"tokens\":{\"rotate\":true}}");
        String second =
                refresh(org.sandbox.refreshToken()).json().path("refresh_token").asText();
        assertThat(second).startsWith("5Aep861");
        assertThat(description(refresh(org.sandbox.refreshToken()))).isEqualTo("expired access/refresh token");
        assertThat(refresh(second).json().path("refresh_token").asText()).isNotEqualTo(second);
    }

    @Test
    void aRefreshMayLeaveOutTheInstance() {
        org.switchTo("{\"tokens\":{\"tell_instance\":false}}");

        JsonNode session = refresh(org.sandbox.refreshToken()).json();

        assertThat(session.has("access_token")).isTrue();
        assertThat(session.has("instance_url")).isFalse();
    }

    @Test
    void aSessionRestsNoLongerThanTheOrgAllows() {
        org.switchTo("{\"tokens\":{\"rest_seconds\":7200}}");
        org.clock.advance(Duration.ofMinutes(119));
        assertThat(client.get(SOME).status()).isEqualTo(200);
        org.clock.advance(Duration.ofMinutes(119));
        assertThat(client.get(SOME).status()).isEqualTo(200);

        org.clock.advance(Duration.ofHours(2));

        assertThat(client.get(SOME).status()).isEqualTo(401);
        assertThat(client.get(SOME).errorCode()).isEqualTo("INVALID_SESSION_ID");
    }

    @Test
    void aSessionCanBeRevoked() {
        String token = client.login(org.sandbox.clientId(), org.sandbox.clientSecret())
                .json()
                .path("access_token")
                .asText();
        OrgClient second = new OrgClient(org.sandbox).withToken(token);
        assertThat(second.get(SOME).status()).isEqualTo(200);
        second.form("/services/oauth2/revoke", "token=" + token);
        assertThat(second.get(SOME).status()).isEqualTo(401);
    }

    @Test
    void userinfoAndIdentityTellWhoseSessionItIs() {
        JsonNode userinfo = client.get("//services/oauth2/userinfo").json();
        JsonNode identity = client.get(userinfo.path("sub")
                        .asText()
                        .substring(org.sandbox.salesforceUrl().length()))
                .json();

        assertThat(userinfo.path("organization_id").asText()).startsWith("00D");
        assertThat(userinfo.path("preferred_username").asText()).isEqualTo(user());
        assertThat(identity.path("user_id")).isEqualTo(userinfo.path("user_id"));
        assertThat(identity.path("username").asText()).isEqualTo(user());
        OrgClient.Answer stranger = new OrgClient(org.sandbox).get("/services/oauth2/userinfo");
        assertThat(stranger.status()).isEqualTo(403);
        assertThat(stranger.raw().body()).isEqualTo("Bad_OAuth_Token");
    }

    private static final String JWT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    private OrgClient.Answer refresh(String token) {
        return client.form(
                TOKEN,
                "grant_type=refresh_token&client_id=" + org.sandbox.clientId() + "&client_secret="
                        + org.sandbox.clientSecret() + "&refresh_token=" + token);
    }

    private String user() {
        return org.sandbox.username();
    }

    private static String description(OrgClient.Answer answer) {
        return answer.json().path("error_description").asText();
    }

    private static long inAMinute() {
        return Instant.now().getEpochSecond() + 60;
    }

    private String claims(String audience, String subject, long end) {
        return "{\"iss\":\"" + org.sandbox.clientId() + "\",\"aud\":\"" + audience + "\",\"sub\":\"" + subject
                + "\",\"exp\":" + end + "}";
    }

    private PrivateKey ownKey() throws GeneralSecurityException {
        String pem = org.sandbox.privateKey().replaceAll("-----[^-]+-----|\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
    }

    private OrgClient.Answer assertion(PrivateKey key, String claims) throws GeneralSecurityException {
        String signed = encoded("{\"alg\":\"RS256\"}".getBytes(UTF_8)) + "." + encoded(claims.getBytes(UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(signed.getBytes(UTF_8));
        return client.form(
                TOKEN,
                "grant_type=" + JWT.replace(":", "%3A") + "&assertion=" + signed + "." + encoded(signature.sign()));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
