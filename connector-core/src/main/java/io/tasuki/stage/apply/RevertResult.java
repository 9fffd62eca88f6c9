package io.tasuki.stage.apply;

import io.tasuki.stage.plan.CallProblem;
import java.util.List;

/// What taking a run back comes to, in field values. Those to write, and those kept with their reason, are a plan.
///
/// @param toChange values that still stand as the run wrote them
/// @param back values that already stand as before the run
/// @param kept values that are not ours any more, or cannot be written
/// @param problems objects that could not be read
public record RevertResult(long toChange, long back, long kept, List<CallProblem> problems) {}
