package io.tasuki.alert.condition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A promise of a lead's latest handoff that is about to be broken, or is broken; or what became of it after that.
///
/// @param promise as the configuration spells it
/// @param owner who has the lead, as the CRM says it; empty: nobody known
/// @param ownerName what the CRM calls them; null: not known
/// @param start when the lead was handed over
/// @param keptAt when it was kept after all; null: it was not
/// @param evidence the record that says so; empty: there is none
/// @param record the lead's address
/// @param link the record in the CRM, for people; null: not known
public record BrokenPromise(
        String handoff,
        String promise,
        Standing standing,
        String owner,
        @Nullable String ownerName,
        Instant start,
        Instant due,
        @Nullable Instant keptAt,
        String evidence,
        String record,
        @Nullable URI link)
        implements Alert {

    static final String ABOUT = "promise";

    /// Where a promise stands.
    public enum Standing {
        DUE_SOON,
        MISSED,
        KEPT,
        /// The lead was handed over anew, or the promise is no longer due.
        VOID;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String subject() {
        return String.join(":", ABOUT, handoff, promise);
    }

    @Override
    public Severity severity() {
        return standing == Standing.MISSED ? Severity.CRITICAL : Severity.WARNING;
    }

    @Override
    public Instant since() {
        return due;
    }

    @Override
    public boolean stands() {
        return standing == Standing.DUE_SOON || standing == Standing.MISSED;
    }

    @Override
    public String lead() {
        return record;
    }

    /// The same, once nobody promises it any more.
    public BrokenPromise ended() {
        return new BrokenPromise(handoff, promise, Standing.VOID, owner, ownerName, start, due, null, "", record, link);
    }
}
