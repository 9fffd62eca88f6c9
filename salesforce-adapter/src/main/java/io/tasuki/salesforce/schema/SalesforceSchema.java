package io.tasuki.salesforce.schema;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.PollRequest;
import io.tasuki.salesforce.api.SalesforceApi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The fields of each object, asked for once and kept until told to forget.
///
/// A field that this user may not read does not appear: it cannot be told from one that does not exist.
public final class SalesforceSchema {

    private final DescribeCalls calls;
    private final Map<String, Optional<Described>> known = new ConcurrentHashMap<>();

    public SalesforceSchema(SalesforceApi api) {
        this.calls = new DescribeCalls(api);
    }

    /// A change log that the organisation does not keep is there, but without fields.
    ///
    /// @throws CrmException.AccessDenied when this user does not see the object
    public ObjectSchema of(String object) throws CrmException {
        return find(object)
                .or(() -> TrackedObject.parentOf(object).map(parent -> new ObjectSchema(object, List.of())))
                .orElseThrow(() -> new CrmException.AccessDenied(
                        "object " + object + " does not exist or is hidden from this user",
                        "read access to " + object));
    }

    public Optional<ObjectSchema> find(String object) throws CrmException {
        return described(object).map(Described::schema);
    }

    /// Of the requested fields those that the CRM computes, which may change without moving the record's stamp.
    public List<String> computed(PollRequest request) throws CrmException {
        Set<String> computed =
                described(request.object()).map(Described::computed).orElse(Set.of());
        return request.fields().stream().filter(computed::contains).toList();
    }

    private Optional<Described> described(String object) throws CrmException {
        Optional<Described> described = known.get(object);
        if (described == null) {
            described = calls.describe(object).map(description -> Described.read(object, description));
            known.put(object, described);
        }
        return described;
    }

    public void forget(String object) {
        known.remove(object);
    }
}
