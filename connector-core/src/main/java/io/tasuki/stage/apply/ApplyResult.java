package io.tasuki.stage.apply;

import io.tasuki.stage.plan.CallProblem;
import java.util.List;

/// What became of a plan, in field changes; the journal names each of them.
///
/// @param inDoubt those whose answer was lost and that do not stand in the CRM, or could not be read back
/// @param records records that took at least one change
/// @param problems calls that failed as a whole
/// @param stopped true when changes were left because somebody asked to stop or the allowance is used up
public record ApplyResult(
        long applied,
        long alreadySo,
        long refused,
        long stale,
        long inDoubt,
        long records,
        List<CallProblem> problems,
        boolean stopped) {}
