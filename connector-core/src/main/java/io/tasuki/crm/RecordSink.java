package io.tasuki.crm;

import java.time.Instant;
import java.util.List;

/// Where a [ChangeFeed] pushes what it reads. Used by one thread at a time.
public interface RecordSink {

    /// One record as it stands.
    void row(CrmRow row);

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

    /// A restart may resume from `cursor`: everything pushed so far belongs before it.
    Directive checkpoint(Cursor cursor);

    enum Directive {
        GO_ON,
        /// Shutdown or budget: return as soon as possible, the last checkpoint is safe.
        STOP
    }
}
