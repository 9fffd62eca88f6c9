package io.tasuki.hubspot.settings;

import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.SettingException;
import io.tasuki.crm.SettingSpec;
import io.tasuki.http.Budget;
import io.tasuki.http.HttpSettings;
import java.net.URI;
import java.util.List;

/// The settings of one portal.
///
/// @param reading the API versions that reads use
/// @param writing those that writes use: from 2026-09 on, a portal's validation rules hold for API writes too
/// @param pageSize never ask for more records in one call
public record HubSpotSettings(
        URI baseUrl,
        Credentials credentials,
        ApiVersions reading,
        ApiVersions writing,
        HubSpotRates rates,
        int pageSize) {

    public static final String DEFAULT_VERSION = "2026-09";

    public static List<SettingSpec> specs() {
        return List.of(
                SettingSpec.optionalSecret("access_token", "service key or private-app token, pat-…"),
                SettingSpec.optionalSecret("client_id", "of an app, in place of access_token"),
                SettingSpec.optionalSecret("client_secret", "of that app"),
                SettingSpec.optionalSecret("refresh_token", "that the app was given for the portal"),
                SettingSpec.optional("base_url", "address of the API", "https://api.hubapi.com"),
                SettingSpec.optional("api_version", "date-based API version for reading", DEFAULT_VERSION),
                SettingSpec.optional("write_api_version", "date-based API version for writing", DEFAULT_VERSION),
                SettingSpec.optional("burst_limit_per_10s", "most calls this connection may use in ten seconds", "125"),
                SettingSpec.optional("burst_share", "share of the portal's calls this connection may use", "0.5"),
                SettingSpec.optional("search_per_second", "searches this connection may use in a second", "4"),
                SettingSpec.optional("associations_limit_per_10s", "calls for associations in ten seconds", "100"),
                SettingSpec.optional("daily_floor", "stop when so many calls of the day are left", "1000"),
                SettingSpec.optional("page_size", "most records to ask for in one call", "200"));
    }

    public static HubSpotSettings of(ConnectionSettings settings) {
        return new HubSpotSettings(
                address(settings),
                Credentials.of(settings),
                ApiVersions.parse("api_version", value(settings, "api_version")),
                ApiVersions.parse("write_api_version", value(settings, "write_api_version")),
                rates(settings),
                number(settings, "page_size"));
    }

    public HttpSettings http() {
        return HttpSettings.of(baseUrl, rates.budgets().toArray(Budget[]::new));
    }

    /// The smaller of what HubSpot allows and what the settings ask for.
    public int page(int most) {
        return Math.min(most, pageSize);
    }

    @Override
    public String toString() {
        return "HubSpotSettings[" + baseUrl + "]";
    }

    private static HubSpotRates rates(ConnectionSettings settings) {
        return new HubSpotRates(
                number(settings, "burst_limit_per_10s"),
                share(settings, "burst_share"),
                number(settings, "search_per_second"),
                number(settings, "associations_limit_per_10s"),
                number(settings, "daily_floor"));
    }

    private static URI address(ConnectionSettings settings) {
        String text = value(settings, "base_url");
        if (!text.matches("https?://[^/?#]+/?")) {
            throw new SettingException("base_url", "is not an address", "write it as https://host, without a path");
        }
        return URI.create(text);
    }

    private static int number(ConnectionSettings settings, String key) {
        String text = value(settings, key);
        if (!text.matches("\\d{1,9}") || (!key.equals("daily_floor") && Integer.parseInt(text) == 0)) {
            throw new SettingException(key, "'" + text + "' is not a positive number", "write a whole number");
        }
        return Integer.parseInt(text);
    }

    private static double share(ConnectionSettings settings, String key) {
        String text = value(settings, key);
        if (!text.matches("(0?\\.\\d{1,6}|1|1\\.0)") || Double.parseDouble(text) == 0) {
            throw new SettingException(key, "'" + text + "' is not a share", "write a number above 0, at most 1");
        }
        return Double.parseDouble(text);
    }

    private static String value(ConnectionSettings settings, String key) {
        String fallback = specs().stream()
                .filter(spec -> spec.name().equals(key))
                .findFirst()
                .flatMap(SettingSpec::fallback)
                .orElse("");
        return settings.get(key, fallback);
    }
}
