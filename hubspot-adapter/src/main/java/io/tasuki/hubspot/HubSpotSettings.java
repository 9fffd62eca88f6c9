package io.tasuki.hubspot;

import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.SettingException;
import io.tasuki.crm.SettingSpec;
import io.tasuki.http.Budget;
import io.tasuki.http.HttpSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/// The settings of one portal.
///
/// @param readVersion the date-based API version that reads use
/// @param writeVersion the one writes use: from 2026-09 on, a portal's validation rules hold for API writes too
/// @param burstPer10Seconds calls in any ten seconds, of all kinds but search
/// @param dailyFloor the run stops when so many of the account's daily calls are left
/// @param pageSize never ask for more records in one call
record HubSpotSettings(
        URI baseUrl,
        String accessToken,
        String readVersion,
        String writeVersion,
        int burstPer10Seconds,
        int searchPerSecond,
        long dailyFloor,
        int pageSize) {

    static final String BURST = "burst";
    static final String SEARCH = "search";

    private static final String DEFAULT_VERSION = "2026-09";
    private static final Pattern VERSION = Pattern.compile("\\d{4}-\\d{2}");

    static List<SettingSpec> specs() {
        return List.of(
                SettingSpec.secret("access_token", "service key or private-app token, pat-…"),
                SettingSpec.optional("base_url", "address of the API", "https://api.hubapi.com"),
                SettingSpec.optional("api_version", "date-based API version for reading", DEFAULT_VERSION),
                SettingSpec.optional("write_api_version", "date-based API version for writing", DEFAULT_VERSION),
                SettingSpec.optional("burst_limit_per_10s", "calls this connection may use in ten seconds", "100"),
                SettingSpec.optional("search_per_second", "searches this connection may use in a second", "5"),
                SettingSpec.optional("daily_floor", "stop when so many calls of the day are left", "1000"),
                SettingSpec.optional("page_size", "most records to ask for in one call", "200"));
    }

    static HubSpotSettings of(ConnectionSettings settings) {
        return new HubSpotSettings(
                address(settings),
                settings.require("access_token"),
                version(settings, "api_version"),
                version(settings, "write_api_version"),
                number(settings, "burst_limit_per_10s"),
                number(settings, "search_per_second"),
                number(settings, "daily_floor"),
                number(settings, "page_size"));
    }

    HttpSettings http() {
        return HttpSettings.of(
                baseUrl,
                new Budget(BURST, burstPer10Seconds, Duration.ofSeconds(10)),
                new Budget(SEARCH, searchPerSecond, Duration.ofSeconds(1)));
    }

    /// The smaller of what HubSpot allows and what the settings ask for.
    int page(int most) {
        return Math.min(most, pageSize);
    }

    @Override
    public String toString() {
        return "HubSpotSettings[" + baseUrl + "]";
    }

    private static URI address(ConnectionSettings settings) {
        String text = value(settings, "base_url");
        if (!text.matches("https?://[^/?#]+/?")) {
            throw new SettingException("base_url", "is not an address", "write it as https://host, without a path");
        }
        return URI.create(text);
    }

    private static String version(ConnectionSettings settings, String key) {
        String text = value(settings, key);
        if (!VERSION.matcher(text).matches()) {
            throw new SettingException(key, "'" + text + "' is not an API version", "write it as " + DEFAULT_VERSION);
        }
        return text;
    }

    private static int number(ConnectionSettings settings, String key) {
        String text = value(settings, key);
        if (!text.matches("\\d{1,9}") || (!key.equals("daily_floor") && Integer.parseInt(text) == 0)) {
            throw new SettingException(key, "'" + text + "' is not a positive number", "write a whole number");
        }
        return Integer.parseInt(text);
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
