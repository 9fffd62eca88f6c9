package io.tasuki.crm;

import java.util.List;

/// Writes values to named records.
///
/// 1. The caller has committed its intent and the before-image before it calls.
/// 2. An exception from [#submit] promises that nothing was written.
/// 3. Once the request may have reached the CRM, a lost answer is [WriteOutcome.InDoubt], not an exception.
public interface RecordWriter {

    WriteTicket submit(WriteBatch batch) throws CrmException;

    /// The outcomes of a batch that was pending, one for each update in the batch's order; waits for the CRM.
    List<WriteOutcome> settle(WriteTicket.Pending ticket, WriteBatch batch) throws CrmException;

    /// How many calls [#submit] and [#settle] make for so many updates, for estimates; the one look at an object's
    /// fields that a newly opened adapter takes is not among them.
    int callsFor(int updates);
}
