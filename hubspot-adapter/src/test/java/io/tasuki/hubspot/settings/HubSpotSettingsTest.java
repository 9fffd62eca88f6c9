package io.tasuki.hubspot.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.crm.SettingException;
import io.tasuki.crm.SettingSpec;
import io.tasuki.hubspot.findings.VersionFindings;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HubSpotSettingsTest {

    @Test
    void leftOutSettingsHaveTheseDefaults() {
        HubSpotSettings settings = with("access_token", "pat-1");

        assertThat(settings)
                .isEqualTo(new HubSpotSettings(
                        URI.create("https://api.hubapi.com"),
                        new Credentials.Bearer("pat-1"),
                        ApiVersions.of("2026-09"),
                        ApiVersions.of("2026-09"),
                        new HubSpotRates(125, 0.5, 4, 100, 1000),
                        200));
    }

    @Test
    void theTokenIsRequiredAndNeverShown() {
        assertThatThrownBy(() -> HubSpotSettings.of(new ConnectionSettings(Map.of())))
                .isInstanceOfSatisfying(SettingException.class, wrong -> assertThat(wrong.key())
                        .isEqualTo("access_token"));
        assertThat(with("access_token", "pat-secret")).asString().doesNotContain("pat-secret");
        assertThat(HubSpotSettings.specs())
                .filteredOn(SettingSpec::secret)
                .extracting(SettingSpec::name)
                .containsExactly("access_token", "client_id", "client_secret", "refresh_token");
    }

    @ParameterizedTest
    @CsvSource({
        "base_url, api.hubapi.com",
        "base_url, https://host/path",
        "api_version, v3",
        "write_api_version, latest",
        "write_api_version, '2026-09, owner=2026-03'",
        "api_version, '2026-09, owners'",
        "api_version, 2026-13",
        "burst_share, 0",
        "burst_share, 1.5",
        "burst_share, half",
        "associations_limit_per_10s, 0",
        "client_id, beside-a-token",
        "burst_limit_per_10s, 0",
        "search_per_second, many",
        "daily_floor, -1",
        "page_size, 0"
    })
    void anUnusableSettingIsNamedWithItsRemedy(String key, String value) {
        assertThatThrownBy(() -> with(key, value)).isInstanceOfSatisfying(SettingException.class, wrong -> {
            assertThat(wrong.key()).isEqualTo(key.equals("client_id") ? "access_token" : key);
            assertThat(wrong.remedy()).isNotBlank();
        });
    }

    @Test
    void anAppIsNamedByThreeSecretsAndTheMissingOneIsNamed() {
        Map<String, String> app = new HashMap<>(Map.of("client_id", "c", "client_secret", "s", "refresh_token", "r"));
        assertThat(HubSpotSettings.of(new ConnectionSettings(app)).credentials())
                .isEqualTo(new Credentials.App("c", "s", "r"))
                .hasToString("App[hidden]");

        app.put("client_secret", "");
        assertThatThrownBy(() -> HubSpotSettings.of(new ConnectionSettings(app)))
                .isInstanceOfSatisfying(SettingException.class, wrong -> assertThat(wrong.key())
                        .isEqualTo("client_secret"));
    }

    @Test
    void aFamilyCanStayOnAnotherVersion() {
        ApiVersions versions = with("api_version", "2026-09, owners=2026-03").reading();

        assertThat(versions.of(ApiFamily.OWNERS)).isEqualTo("2026-03");
        assertThat(versions.of(ApiFamily.OBJECTS)).isEqualTo("2026-09");
        assertThat(versions.all()).containsExactly("2026-03", "2026-09");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-06-02T00:00:00Z, 0, -",
        "2027-06-03T00:00:00Z, 2, ends on 2027-09-01",
        "2027-09-01T00:00:00Z, 2, ended on 2027-09-01"
    })
    void aVersionIsWarnedOfNinetyDaysBeforeItsEnd(String now, int warnings, String words) {
        HubSpotSettings settings = HubSpotSettings.of(new ConnectionSettings(Map.of(
                "access_token", "pat-x", "api_version", "2026-09, owners=2026-03", "write_api_version", "2026-03")));

        assertThat(new VersionFindings(settings).find(Instant.parse(now)))
                .hasSize(warnings)
                .allSatisfy(finding -> assertThat(finding.message()).contains(words));
    }

    @Test
    void theFactoryIsFoundAsAService() {
        assertThat(ServiceLoader.load(CrmAdapterFactory.class))
                .extracting(CrmAdapterFactory::platform)
                .contains("hubspot");
    }

    private static HubSpotSettings with(String key, String value) {
        Map<String, String> values = new HashMap<>(Map.of("access_token", "pat-x"));
        values.put(key, value);
        return HubSpotSettings.of(new ConnectionSettings(values));
    }
}
