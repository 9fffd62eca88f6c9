package io.tasuki.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.crm.SettingException;
import io.tasuki.crm.SettingSpec;
import java.net.URI;
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
                        URI.create("https://api.hubapi.com"), "pat-1", "2026-09", "2026-09", 100, 5, 1000, 200));
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
                .containsExactly("access_token");
    }

    @ParameterizedTest
    @CsvSource({
        "base_url, api.hubapi.com",
        "base_url, https://host/path",
        "api_version, v3",
        "write_api_version, latest",
        "burst_limit_per_10s, 0",
        "search_per_second, many",
        "daily_floor, -1",
        "page_size, 0"
    })
    void anUnusableSettingIsNamedWithItsRemedy(String key, String value) {
        assertThatThrownBy(() -> with(key, value)).isInstanceOfSatisfying(SettingException.class, wrong -> {
            assertThat(wrong.key()).isEqualTo(key);
            assertThat(wrong.remedy()).isNotBlank();
        });
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
