package io.tasuki.salesforce.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.SettingException;
import java.net.URI;
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
                        "id",
                        "hush",
                        Optional.empty(),
                        2000,
                        OptionalLong.empty(),
                        Duration.ofSeconds(600),
                        Duration.ofSeconds(60)));
    }

    @Test
    void theFallbacksThatAreShownAreTheOnesThatHold() {
        Map<String, String> shown = new HashMap<>(LEAST);
        SalesforceSettings.SPECS.forEach(spec -> spec.fallback().ifPresent(text -> shown.put(spec.name(), text)));

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

    private static SalesforceSettings with(String key, String value) {
        Map<String, String> values = new HashMap<>(LEAST);
        values.put(key, value);
        return SalesforceSettings.of(new ConnectionSettings(values));
    }
}
