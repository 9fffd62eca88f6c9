package io.tasuki.crm;

import java.time.Instant;
import java.util.List;

/// Where a [ChangeFeed] pushes what it reads. Used by one thread at a time.
public interface RecordSink {

    /// One record as it stands.
    void row(CrmRow row);

    /// Many records as they stand, from a file. Told before the next checkpoint like any other row, so that a feed can
    /// compare the number with what the CRM promised, and give up instead of making a checkpoint.
    ///
    /// @return how many records the file holds
    /// @throws CrmException.Unreadable when the file is not what [RowFile] promises; then nothing of it was taken
    long rows(RowFile file) throws CrmException;

    /// A former or present value of a field, from the CRM's own history.
    void version(FieldVersion version);

    /// The whole present set of a record's links to records of one other object; replaces what was known.
    void links(LinkSet links);

    /// The record is gone. `at` is when it went, as far as the CRM tells, else when that was noticed.
    void removed(String object, String id, Instant at);

    /// `loser` was merged into `winner`; both of this object.
    void merged(String object, String loser, String winner, Instant at);

    /// Those of `stamps` whose values the store does not hold yet: lets a feed that can list ids alone read
    /// only what is new.
    List<RecordStamp> unseen(String object, List<RecordStamp> stamps);

    /// The CRM holds these records now, says an id sweep.
    ///
    /// @param sweep when the sweep began; names it, also after a restart
    void met(String object, Instant sweep, List<String> ids);

    /// The records that the store holds alive, unchanged since the sweep began, and that it has not met: they may have
    /// gone without a trace. To be asked when every id has been told as met. Empty where so many are missing that the
    /// CRM's answer is rather to be doubted; the engine then says so.
    List<String> unmet(String object, Instant sweep);

    /// A restart may resume from `cursor`: everything pushed so far belongs before it.
    Directive checkpoint(Cursor cursor);

    enum Directive {
        GO_ON,
        /// Shutdown or budget: return as soon as possible, the last checkpoint is safe.
        STOP
    }
}
