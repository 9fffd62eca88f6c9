package io.tasuki.stage.promise;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One promise of one handoff, at a moment.
///
/// @param promise as the configuration spells it
/// @param start when the clock began: the handoff
/// @param due the last moment at which it is kept
/// @param keptAt null: not yet
/// @param state met, missed or running
/// @param evidence the record, and the field, that tells when it was kept; blank: nothing does
/// @param owner who had the lead when the clock ended, or has it while it runs; blank: nobody, or unknown
/// @param record the one that says so; without an owner the one that tells the handoff
/// @param arrivedAt when the lead first stood where sales works with an owner; null: not yet
/// @param systemSeconds until then
/// @param humanSeconds from then until it was kept, or until now
public record Clock(
        String handoff,
        String lead,
        boolean latest,
        String promise,
        Instant start,
        Instant due,
        @Nullable Instant keptAt,
        String state,
        String evidence,
        String owner,
        String record,
        @Nullable Instant arrivedAt,
        long systemSeconds,
        long humanSeconds) {

    /// The promise was not kept in time.
    @JsonIgnore
    public boolean broken() {
        return state.equals("missed");
    }
}
