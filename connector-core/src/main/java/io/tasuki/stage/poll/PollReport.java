package io.tasuki.stage.poll;

import io.tasuki.crm.Finding;
import io.tasuki.model.ObjectName;
import java.util.List;
import java.util.Map;

/// What a poll brought.
///
/// @param objects by object, in the order in which they were polled
/// @param problems what was not polled, or not as configured, with the remedy
public record PollReport(Status status, Map<ObjectName, Landed> objects, List<Problem> problems) {

    public enum Status {
        SUCCEEDED,
        /// At least one object was not polled to its end; the next poll goes on there.
        PARTIAL,
        /// Ended by request or because an allowance is used up, before everything was polled.
        STOPPED
    }

    /// @param rows rows told, known ones included
    /// @param added records that were not known
    /// @param changed records whose values changed, or that came back after a removal
    /// @param removed records that were alive, and records that were merged away
    /// @param versions former and present values of fields learnt or retired
    /// @param links links learnt or retired
    /// @param withheld records of erased people, which were told and not landed
    public record Landed(long rows, long added, long changed, long removed, long versions, long links, long withheld) {

        static final Landed NOTHING = new Landed(0, 0, 0, 0, 0, 0, 0);

        /// Nobody was erased.
        Landed(long rows, long added, long changed, long removed, long versions, long links) {
            this(rows, added, changed, removed, versions, links, 0);
        }

        Landed plus(Landed more) {
            return new Landed(
                    rows + more.rows,
                    added + more.added,
                    changed + more.changed,
                    removed + more.removed,
                    versions + more.versions,
                    links + more.links,
                    withheld + more.withheld);
        }

        boolean changedAnything() {
            return added + changed + removed + versions + links > 0;
        }
    }

    public record Problem(ObjectName object, Finding finding) {}

    /// False when the later stages would find exactly what they found before.
    public boolean changedAnything() {
        return objects.values().stream().anyMatch(Landed::changedAnything);
    }
}
