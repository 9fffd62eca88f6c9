package io.tasuki.stage.poll;

import io.tasuki.model.ObjectName;
import java.time.Instant;

/// What a poll needs to know of the run it belongs to. Asked from the polling thread, often.
public interface PollControl {

    /// The moment, by the CRMs' clock, at which this run learns what it learns; the same throughout a run.
    Instant moment();

    /// True when the run should end soon: the poll then saves what it has and returns.
    boolean stopRequested();

    /// @param rows how many rows of the object this run has read so far
    void progress(ObjectName object, long rows);
}
