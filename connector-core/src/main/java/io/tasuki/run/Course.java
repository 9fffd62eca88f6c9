package io.tasuki.run;

import io.tasuki.run.document.PollSummary;
import io.tasuki.run.document.RunStatus;
import io.tasuki.stage.plan.CallProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What one run has come to so far.
final class Course {

    final String runId;
    final List<PollSummary.Problem> problems = new ArrayList<>();

    private final Map<String, Long> callsBefore;
    private final Duration start;
    private Instant now;
    private Map<String, Long> opening = Map.of();
    private boolean stopped;
    private boolean incomplete;
    private Optional<Duration> ahead = Optional.empty();

    Course(String runId, Instant now, Map<String, Long> callsBefore, Duration start) {
        this.runId = runId;
        this.now = now;
        this.callsBefore = callsBefore;
        this.start = start;
    }

    /// All connections have been opened.
    void opened(Map<String, Long> callsNow) {
        opening = calls(callsNow);
    }

    /// What a plan's run of its own will cost: opening the connections takes as much as it took this run.
    Map<String, Long> estimate(Map<String, Long> planned) {
        Map<String, Long> estimate = new TreeMap<>(planned);
        opening.forEach((connection, calls) -> estimate.merge(connection, calls, Long::sum));
        return estimate;
    }

    /// The latest of the CRMs' clocks, as last heard.
    Instant now() {
        return now;
    }

    /// @param ours this machine's clock at that moment
    void heard(Instant clock, Instant ours) {
        now = clock.isAfter(now) ? clock : now;
        ahead = Optional.of(Duration.between(ours, clock));
    }

    /// How far the CRMs' clock is ahead of this machine's; empty when no CRM answered.
    Optional<Duration> ahead() {
        return ahead;
    }

    void left(List<CallProblem> calls) {
        for (CallProblem call : calls) {
            leave(call.where(), call.reason());
            stopped |= call.stops();
        }
    }

    /// Something was left undone.
    void leave(String where, String reason) {
        note(where, reason);
        incomplete = true;
    }

    /// Something worth telling that leaves nothing undone.
    void note(String where, String reason) {
        PollSummary.Problem problem = new PollSummary.Problem(where, reason);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    void stop() {
        stopped = true;
    }

    void incomplete() {
        incomplete = true;
    }

    boolean complete() {
        return !stopped && !incomplete;
    }

    RunStatus status() {
        if (stopped) {
            return RunStatus.STOPPED;
        }
        return incomplete ? RunStatus.PARTIAL : RunStatus.SUCCEEDED;
    }

    Map<String, Long> calls(Map<String, Long> callsNow) {
        Map<String, Long> calls = new TreeMap<>(callsNow);
        callsBefore.forEach((connection, before) -> calls.merge(connection, -before, Long::sum));
        return calls;
    }

    double seconds(Duration uptime) {
        return uptime.minus(start).toMillis() / 1000.0;
    }
}
