package io.tasuki.sandbox;

import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.control.MovableClock;
import io.tasuki.sandbox.data.DataSet;
import java.nio.file.Path;

/// What to serve and how; ports of 0 take any free one.
public record SandboxOptions(DataSet data, int hubspotPort, int salesforcePort, Limits limits, MovableClock clock) {

    /// Any free ports, real limits, a clock that starts at the data set's `now` and ticks.
    public static SandboxOptions of(DataSet data) {
        return new SandboxOptions(data, 0, 0, Limits.REAL, MovableClock.ticking(data.now()));
    }

    /// The data set in a folder.
    public static SandboxOptions of(Path folder) {
        return of(DataSet.read(folder));
    }

    public SandboxOptions withPorts(int hubspot, int salesforce) {
        return new SandboxOptions(data, hubspot, salesforce, limits, clock);
    }

    public SandboxOptions withLimits(Limits newLimits) {
        return new SandboxOptions(data, hubspotPort, salesforcePort, newLimits, clock);
    }

    public SandboxOptions withClock(MovableClock newClock) {
        return new SandboxOptions(data, hubspotPort, salesforcePort, limits, newClock);
    }
}
