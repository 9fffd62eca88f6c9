package io.tasuki.salesforce.settings;

import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.SettingException;
import io.tasuki.crm.SettingSpec;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// The checked settings of one connection. Its text form hides the secret.
///
/// @param loginUrl scheme, host and port of the organisation's My Domain
/// @param apiVersion as it stands in paths, `v62.0`; empty: the newest this adapter was tried with
/// @param pageSize rows asked for at once; the CRM may send fewer
/// @param dailyCallCap where to stop, counted over the whole organisation as the CRM itself counts
/// @param runCallCap how many calls one run may make
/// @param bulkFromRows a window with more rows is read by jobs
/// @param bulkPageRows the most rows of a job's result to ask for at once
/// @param overlap how far back each window reads again, for rows that were committed late
/// @param safety how far behind the CRM's clock each window ends
/// @param allowDuplicates whether a write passes duplicate rules that only warn
public record SalesforceSettings(
        URI loginUrl,
        Credentials credentials,
        Optional<String> apiVersion,
        int pageSize,
        OptionalLong dailyCallCap,
        OptionalLong runCallCap,
        long bulkFromRows,
        int bulkPageRows,
        Duration overlap,
        Duration safety,
        boolean allowDuplicates) {

    private static final String NEWEST = "newest";
    private static final String NONE = "none";
    private static final String BULK_FROM = "10000";
    private static final String BULK_PAGE = "250000";

    public static final List<SettingSpec> SPECS = List.of(
            SettingSpec.required("login_url", "the organisation's My Domain address, https://<name>.my.salesforce.com"),
            SettingSpec.required("client_id", "consumer key of the External Client App"),
            SettingSpec.optionalSecret("client_secret", "its consumer secret; alone: the client credentials flow"),
            SettingSpec.optional("username", "who a login by private_key_file is for", ""),
            SettingSpec.optional(
                    "private_key_file", "PEM file with the key of the app's certificate, for the JWT bearer flow", ""),
            SettingSpec.optional("audience", "whom the JWT is meant for, where it is not the usual login host", ""),
            SettingSpec.optionalSecret("refresh_token", "that the app was given when a user let it in"),
            SettingSpec.optional("api_version", "API version such as 62.0, or newest", NEWEST),
            SettingSpec.optional("page_size", "rows asked for at once, 200 to 2000", "2000"),
            SettingSpec.optional(
                    "daily_call_cap", "stop when the organisation has used so many API calls in 24 hours", NONE),
            SettingSpec.optional("run_call_cap", "stop when one run has made so many API calls", NONE),
            SettingSpec.optional("bulk_from_rows", "read more rows than these by bulk jobs", BULK_FROM),
            SettingSpec.optional("bulk_page_rows", "rows of a bulk result asked for at once", BULK_PAGE),
            SettingSpec.optional("overlap_seconds", "how far back each poll reads again", "600"),
            SettingSpec.optional("safety_seconds", "how far behind the CRM's clock each poll ends", "60"),
            SettingSpec.optional(
                    "allow_duplicates", "true: write past duplicate rules that only warn", Boolean.toString(false)));

    public static SalesforceSettings of(ConnectionSettings settings) {
        URI loginUrl = address(settings.require("login_url"));
        return new SalesforceSettings(
                loginUrl,
                Credentials.of(settings, loginUrl),
                version(settings.get("api_version", NEWEST)),
                Math.toIntExact(number(settings, "page_size", "2000", 200, 2000)),
                cap(settings, "daily_call_cap"),
                cap(settings, "run_call_cap"),
                number(settings, "bulk_from_rows", BULK_FROM, 1, 1_000_000_000),
                Math.toIntExact(number(settings, "bulk_page_rows", BULK_PAGE, 1_000, 10_000_000)),
                Duration.ofSeconds(number(settings, "overlap_seconds", "600", 0, 86_400)),
                Duration.ofSeconds(number(settings, "safety_seconds", "60", 0, 3_600)),
                allowDuplicates(settings));
    }

    @Override
    public String toString() {
        return "SalesforceSettings[" + loginUrl.getHost() + "]";
    }

    private static URI address(String text) {
        URI address = parsed(text);
        String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        String host = address.getHost();
        if (host == null || address.getUserInfo() != null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw loginUrl("is not an address", "write https://<name>.my.salesforce.com");
        }
        if (scheme.equals("http") && !isLoopback(host)) {
            throw loginUrl("would send the secret unencrypted", "begin it with https://");
        }
        return origin(address);
    }

    /// Scheme, host and port alone.
    public static URI origin(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return URI.create(address.getScheme().toLowerCase(Locale.ROOT) + "://" + address.getHost() + port);
    }

    public static boolean isLoopback(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private static URI parsed(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException notAnAddress) {
            throw loginUrl("is not an address", "write https://<name>.my.salesforce.com");
        }
    }

    private static SettingException loginUrl(String problem, String remedy) {
        return new SettingException("login_url", problem, remedy);
    }

    private static Optional<String> version(String text) {
        if (text.equals(NEWEST)) {
            return Optional.empty();
        }
        return Optional.of(ApiVersion.parse(text)
                        .orElseThrow(() -> new SettingException(
                                "api_version", "is not a version this adapter speaks", "write " + ApiVersion.RANGE)))
                .map(ApiVersion::path);
    }

    private static boolean allowDuplicates(ConnectionSettings settings) {
        return switch (settings.get("allow_duplicates", Boolean.toString(false))) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new SettingException("allow_duplicates", "is neither true nor false", "write true or false");
        };
    }

    private static OptionalLong cap(ConnectionSettings settings, String key) {
        return settings.get(key, NONE).equals(NONE)
                ? OptionalLong.empty()
                : OptionalLong.of(number(settings, key, NONE, 1, 1_000_000_000));
    }

    private static long number(ConnectionSettings settings, String key, String fallback, long least, long most) {
        String remedy = "write a number from " + least + " to " + most;
        try {
            long number = Long.parseLong(settings.get(key, fallback).strip());
            if (number < least || number > most) {
                throw new SettingException(key, "is out of range", remedy);
            }
            return number;
        } catch (NumberFormatException notANumber) {
            throw new SettingException(key, "is not a whole number", remedy);
        }
    }
}
