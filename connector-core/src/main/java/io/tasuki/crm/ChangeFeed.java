package io.tasuki.crm;

import java.util.List;

/// Tells what changed.
///
/// 1. At least once, never skipping: a row may come again, none may be left out.
/// 2. A cursor stays valid, also in another process, until [CrmException.CursorLost].
/// 3. Everything pushed before [RecordSink#checkpoint] is safe once it returns; after a crash the engine polls
///    from the last checkpoint.
/// 4. When the sink answers [RecordSink.Directive#STOP] the feed returns promptly.
public interface ChangeFeed {

    /// The cursors to start with, one for each pass this object has, all taken at one moment of the CRM's
    /// clock. The engine saves them before anything is read, so that no change falls between two passes.
    /// Called again, for a new start of every pass, when the requested fields change.
    List<Cursor> begin(PollRequest request) throws CrmException;

    /// Pushes what the pass has to tell since `cursor` and returns when it has caught up. A pass that is not
    /// due yet returns at once.
    void poll(PollRequest request, Cursor cursor, RecordSink sink) throws CrmException;
}
