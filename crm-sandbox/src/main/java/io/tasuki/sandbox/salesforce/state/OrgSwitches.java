package io.tasuki.sandbox.salesforce.state;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an org is like; everything can be changed while it runs, see `PATCH /_sandbox/org`.
@JsonNaming(SnakeCaseStrategy.class)
public record OrgSwitches(Tokens tokens, Queries queries, Jobs jobs, Locks locks, Access access, Rules rules) {

    /// What becomes of access and refresh tokens.
    ///
    /// @param restSeconds how long a session may rest before it ends; zero for ever
    /// @param rotate whether each refresh ends the refresh token and gives out another
    /// @param tellInstance whether a refresh tells the instance's address again; some answers leave it out
    @JsonNaming(SnakeCaseStrategy.class)
    public record Tokens(long restSeconds, boolean rotate, boolean tellInstance) {}

    /// How much comes at once when a client does not say.
    ///
    /// @param pageRows records of a REST page at most, whatever the client asks for
    /// @param bulkPageRows rows of a page of a bulk result; the real org decides by bytes
    /// @param replicatedIds ids that one answer of `deleted` or `updated` may tell
    /// @param deletedLogDays how far back deletions are told; an org under load forgets earlier than after 15 days
    @JsonNaming(SnakeCaseStrategy.class)
    public record Queries(int pageRows, int bulkPageRows, int replicatedIds, int deletedLogDays) {}

    /// How bulk uploads and deployments go, by the org's clock.
    ///
    /// @param queuedMillis from the end of the upload until work begins
    /// @param runningMillis from then until the end, whatever the rows
    /// @param rowsPerSecond on top of that
    /// @param uploadBytes that one job takes
    /// @param dailyBatches of 10,000 rows each in 24 hours
    @JsonNaming(SnakeCaseStrategy.class)
    public record Jobs(
            long queuedMillis, long runningMillis, long rowsPerSecond, long uploadBytes, long dailyBatches) {}

    /// Rows that somebody else is writing just now.
    ///
    /// @param share of the rows written that are refused, from 0 to 1, spread evenly
    /// @param siblings whether chunks of a bulk job that run side by side refuse each other's rows of one account
    /// @param parallel whether calls that overlap refuse each other's rows of one parent
    /// @param tooMany refused rows after which a bulk job gives up
    @JsonNaming(SnakeCaseStrategy.class)
    public record Locks(double share, boolean siblings, boolean parallel, int tooMany) {}

    /// What the integration's user may see and do.
    ///
    /// @param grantNewFields whether a new field is everybody's at once, or hidden until a permission set grants it
    /// @param newSession whether grants are seen only after the next login
    /// @param toolingFields whether the Tooling API makes fields; many production orgs answer INVALID_TYPE
    /// @param deploys whether the user may change metadata by deployments
    /// @param editConverted whether converted leads may be edited
    /// @param hidden fields the user cannot see, as `Lead.Phone`
    /// @param readOnly fields the user sees and cannot write
    @JsonNaming(SnakeCaseStrategy.class)
    public record Access(
            boolean grantNewFields,
            boolean newSession,
            boolean toolingFields,
            boolean deploys,
            boolean editConverted,
            Set<String> hidden,
            Set<String> readOnly) {}

    /// What the org's administrator has set up.
    ///
    /// @param assignment by object: the user who gets records that are written without `Sforce-Auto-Assign: FALSE`
    /// @param duplicates by object: its duplicate rule
    /// @param required by object: fields that must hold something, besides those that always must
    /// @param brokenTriggers objects whose automation fails on every write
    @JsonNaming(SnakeCaseStrategy.class)
    public record Rules(
            Map<String, String> assignment,
            Map<String, DuplicateRule> duplicates,
            Map<String, Set<String>> required,
            Set<String> brokenTriggers) {}

    /// @param match records are duplicates when all these fields are equal and not empty
    /// @param block whether nobody may save a duplicate; else `allowSave` does
    public record DuplicateRule(List<String> match, boolean block) {}

    /// An org without rules of its own, whose new fields everybody sees.
    public static OrgSwitches usual() {
        return new OrgSwitches(
                new Tokens(0, false, true),
                new Queries(2_000, 50_000, 600_000, 15),
                new Jobs(300, 700, 1_000_000, 100 * 1024 * 1024, 15_000),
                new Locks(0, false, false, 10_000),
                new Access(true, false, true, true, false, Set.of(), Set.of()),
                new Rules(Map.of(), Map.of(), Map.of(), Set.of()));
    }
}
