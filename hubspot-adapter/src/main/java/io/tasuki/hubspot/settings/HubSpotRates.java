package io.tasuki.hubspot.settings;

import io.tasuki.http.Budget;
import java.time.Duration;
import java.util.List;

/// How many calls the settings allow.
///
/// @param burst in any ten seconds, of all kinds but search, however many the portal grants
/// @param share of what the portal grants, above 0, at most 1; the rest is for other integrations
/// @param searches in any second
/// @param associations in any ten seconds; they count among `burst` as well
/// @param dailyFloor the run stops when so many of the account's daily calls are left
public record HubSpotRates(int burst, double share, int searches, int associations, long dailyFloor) {

    public static final String BURST = "burst";
    public static final String SEARCH = "search";
    public static final String ASSOCIATIONS = "associations";

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    /// What holds until the portal tells what it grants.
    public List<Budget> budgets() {
        return List.of(
                new Budget(BURST, burst, TEN_SECONDS),
                new Budget(SEARCH, searches, Duration.ofSeconds(1)),
                new Budget(ASSOCIATIONS, associations, TEN_SECONDS));
    }
}
