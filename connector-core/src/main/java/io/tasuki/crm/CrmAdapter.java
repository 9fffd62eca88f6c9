package io.tasuki.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One open connection to a CRM, made of small roles.
///
/// 1. A whole call fails by a [CrmException]; a single record fails by an outcome.
/// 2. Every role is safe for many threads.
/// 3. An adapter waits only through `io.tasuki.http`, never by itself.
/// 4. An absent field means "not read", a blank one "known to be empty".
public interface CrmAdapter extends AutoCloseable {

    Capabilities capabilities();

    /// The fields of one object as this connection's user sees them now.
    ///
    /// @throws CrmException.AccessDenied when the user may not see the object at all
    ObjectSchema schema(String object) throws CrmException;

    ChangeFeed changes();

    RecordReader records();

    /// Empty for a connection that can only be read.
    Optional<RecordWriter> writer();

    /// Empty where fields cannot be created through the API.
    Optional<FieldProvisioner> fields();

    /// Where people look at an object's records; empty for what has no page of its own.
    ///
    /// Costs nothing once the adapter knows it, which the first reply often tells; otherwise one call, and only one.
    Optional<RecordPage> page(String object) throws CrmException;

    /// What an administrator should know or mend, found by asking the CRM.
    List<Finding> findings() throws CrmException;

    BudgetReading budget();

    /// The CRM's own time, from its latest reply; asks for it when there was none yet. Whole seconds.
    Instant clock() throws CrmException;

    @Override
    void close();
}
