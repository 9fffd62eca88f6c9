package io.tasuki.hubspot.findings;

import io.tasuki.crm.Finding;
import io.tasuki.crm.Finding.Severity;
import io.tasuki.hubspot.settings.ApiVersions;
import io.tasuki.hubspot.settings.HubSpotSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/// Warns of API versions that HubSpot will soon, or already does, no longer support: calls of such a version may fail
/// any
/// day, and what they leave out need not be noticed.
public final class VersionFindings {

    private static final int DAYS_AHEAD = 90;

    private final HubSpotSettings settings;

    public VersionFindings(HubSpotSettings settings) {
        this.settings = settings;
    }

    public List<Finding> find(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return Stream.concat(
                        ending("api_version", settings.reading(), today),
                        ending("write_api_version", settings.writing(), today))
                .toList();
    }

    private static Stream<Finding> ending(String key, ApiVersions versions, LocalDate today) {
        return versions.all().stream()
                .filter(version -> !today.plusDays(DAYS_AHEAD).isBefore(ApiVersions.endOf(version)))
                .map(version -> ending(key, version, today));
    }

    private static Finding ending(String key, String version, LocalDate today) {
        LocalDate end = ApiVersions.endOf(version);
        String verb = today.isBefore(end) ? " ends on " : " ended on ";
        return new Finding(
                Severity.WARNING,
                key,
                "HubSpot's support of API version " + version + verb + end,
                "set " + key + " to a newer version, for instance " + HubSpotSettings.DEFAULT_VERSION);
    }
}
