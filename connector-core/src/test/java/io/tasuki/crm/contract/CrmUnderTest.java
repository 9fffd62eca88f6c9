package io.tasuki.crm.contract;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmAdapterFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A running CRM: opens adapters on it, and acts in it as people do, behind the adapters' backs.
public interface CrmUnderTest extends AutoCloseable {

    CrmAdapterFactory factory();

    /// A new adapter on this CRM, as another process would open it. Its waiting must take no real time. The kit closes it.
    CrmAdapter open();

    ContractSample sample();

    /// The CRM's clock.
    Instant now();

    /// Moves the CRM's clock so far that whatever happened up to here is due to be told by the next poll of every pass.
    void settle();

    /// Makes records that all carry the same creation and modification stamp.
    ///
    /// @return their ids, in order
    List<String> create(String object, List<Map<String, String>> records);

    /// A person sets fields of a record.
    void edit(String object, String id, Map<String, String> fields);

    /// A person deletes a record.
    void delete(String object, String id);

    /// A person merges `loser` into `winner`, both of this object.
    void merge(String object, String loser, String winner);

    /// A person links two records; never called when the sample names no links.
    void link(String fromObject, String fromId, String toObject, String toId);

    /// A person takes a link away.
    void unlink(String fromObject, String fromId, String toObject, String toId);

    /// The values that stand in the record, by field, as text in the form in which the CRM sends them; a blank field
    /// is absent or empty.
    Map<String, String> stored(String object, String id);

    /// The next `times` calls (of [CrmFault#WRITE_REPLY_LOST]: the next writing calls) meet the fault.
    void fault(CrmFault fault, int times);

    /// Takes every fault away.
    void mend();

    /// How many calls of adapters have arrived since the start, logins included.
    long callsReceived();

    @Override
    void close();
}
