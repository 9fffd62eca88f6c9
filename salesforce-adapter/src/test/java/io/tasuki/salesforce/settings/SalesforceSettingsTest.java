package io.tasuki.salesforce.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.SettingException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SalesforceSettingsTest {

    private static final Map<String, String> LEAST =
            Map.of("login_url", "https://acme.my.salesforce.com/", "client_id", "id", "client_secret", "hush");

    @Test
    void whatIsLeftOutHasItsDocumentedFallback() {
        SalesforceSettings settings = SalesforceSettings.of(new ConnectionSettings(LEAST));

        assertThat(settings)
                .isEqualTo(new SalesforceSettings(
                        URI.create("https://acme.my.salesforce.com"),
                        new Credentials.ClientSecret("id", "hush"),
                        Optional.empty(),
                        2000,
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        10_000,
                        250_000,
                        Duration.ofSeconds(600),
                        Duration.ofSeconds(60),
                        false));
    }

    @Test
    void theFallbacksThatAreShownAreTheOnesThatHold() {
        Map<String, String> shown = new HashMap<>(LEAST);
        SalesforceSettings.SPECS.forEach(
                spec -> spec.fallback().ifPresent(text -> shown.putIfAbsent(spec.name(), text)));

        assertThat(SalesforceSettings.of(new ConnectionSettings(shown)))
                .isEqualTo(SalesforceSettings.of(new ConnectionSettings(LEAST)));
    }

    @Test
    void itsTextFormShowsNoSecret() {
        assertThat(SalesforceSettings.of(new ConnectionSettings(LEAST)).toString())
                .doesNotContain("hush");
    }

    @Test
    void aSecretIsSentUnencryptedToThisMachineOnly() {
        assertThat(with("login_url", "http://127.0.0.1:8080").loginUrl()).hasPort(8080);
        assertThatThrownBy(() -> with("login_url", "http://acme.my.salesforce.com"))
                .isInstanceOfSatisfying(
                        SettingException.class, wrong -> assertThat(wrong.key()).isEqualTo("login_url"))
                .hasMessage("would send the secret unencrypted");
    }

    @Test
    void aVersionOutsideTheTestedRangeIsRefused() {
        assertThat(with("api_version", "60.0").apiVersion()).contains("v60.0");
        assertThatThrownBy(() -> with("api_version", "57.0")).isInstanceOf(SettingException.class);
        assertThatThrownBy(() -> with("api_version", "sixty")).isInstanceOf(SettingException.class);
    }

    @Test
    void aPageSizeTheCrmWouldIgnoreIsRefused() {
        assertThatThrownBy(() -> with("page_size", "100")).hasMessage("is out of range");
        assertThatThrownBy(() -> with("page_size", "many")).hasMessage("is not a whole number");
    }

    @Test
    void aKeyFileWithAUserIsALoginByAssertion() {
        Credentials login = of(Map.of("username", "robot@acme.example", "private_key_file", "/etc/key.pem"));

        assertThat(login)
                .isEqualTo(new Credentials.SignedAssertion(
                        "id", "robot@acme.example", Path.of("/etc/key.pem"), "https://login.salesforce.com"));
        assertThat(login.toString()).doesNotContain("robot");
    }

    @Test
    void aSandboxHasAnotherAudienceAndAnyOtherHostItsOwn() {
        Map<String, String> jwt = Map.of("username", "u", "private_key_file", "k");

        assertThat(audience(jwt, "https://acme--uat.sandbox.my.salesforce.com"))
                .isEqualTo("https://test.salesforce.com");
        assertThat(audience(jwt, "http://127.0.0.1:8081")).isEqualTo("http://127.0.0.1:8081");
    }

    @Test
    void aRefreshTokenNeedsNoSecret() {
        assertThat(of(Map.of("refresh_token", "r")))
                .isEqualTo(new Credentials.RefreshToken("id", Optional.empty(), "r"));
        assertThat(of(Map.of("refresh_token", "r", "client_secret", "s")))
                .isEqualTo(new Credentials.RefreshToken("id", Optional.of("s"), "r"));
    }

    @Test
    void noWayToLogInAndTwoWaysAtOnceAreProblemsWithARemedy() {
        assertThatThrownBy(() -> of(Map.of()))
                .isInstanceOfSatisfying(
                        SettingException.class,
                        wrong -> assertThat(wrong.remedy())
                                .contains("private_key_file")
                                .contains("refresh_token"));
        assertThatThrownBy(() -> of(Map.of("username", "u", "private_key_file", "k", "client_secret", "s")))
                .isInstanceOfSatisfying(
                        SettingException.class, wrong -> assertThat(wrong.key()).isEqualTo("client_secret"));
        assertThatThrownBy(() -> of(Map.of("username", "u")))
                .isInstanceOfSatisfying(
                        SettingException.class, wrong -> assertThat(wrong.key()).isEqualTo("private_key_file"));
    }

    private static Credentials of(Map<String, String> login) {
        Map<String, String> values = new HashMap<>(login);
        values.put("login_url", "https://acme.my.salesforce.com");
        values.put("client_id", "id");
        return SalesforceSettings.of(new ConnectionSettings(values)).credentials();
    }

    private static String audience(Map<String, String> login, String url) {
        Map<String, String> values = new HashMap<>(login);
        values.put("login_url", url);
        values.put("client_id", "id");
        Credentials credentials =
                SalesforceSettings.of(new ConnectionSettings(values)).credentials();
        return ((Credentials.SignedAssertion) credentials).audience();
    }

    private static SalesforceSettings with(String key, String value) {
        Map<String, String> values = new HashMap<>(LEAST);
        values.put(key, value);
        return SalesforceSettings.of(new ConnectionSettings(values));
    }
}
