package io.tasuki.salesforce.fields;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.FieldSpec;
import io.tasuki.salesforce.api.SalesforceApi;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Makes fields the way production organisations want it: one deployment of the fields and of the permission set that
/// grants them, tried out before it is done, then the set given to this connection's user.
final class DeployedFields {

    /// What it grants now, checking and doing with one look each, the set, its user, a new login.
    static final int CALLS = 1 + 2 + 2 + 1 + 1 + 1;

    private final SalesforceApi api;
    private final DeployCalls calls;
    private final OurPermissionSet set;

    DeployedFields(SalesforceApi api, OurPermissionSet set) {
        this.api = api;
        this.calls = new DeployCalls(api);
        this.set = set;
    }

    /// @throws CrmException.AccessDenied when this user may not deploy
    /// @throws CrmException.Unreadable when the organisation takes no deployment of this kind
    MadeFields make(String object, List<FieldSpec> fields) throws CrmException {
        List<FieldGrant> before = set.grants();
        DeployResult check = calls.deploy(zip(object, fields, before), true);
        Map<String, String> refused = new HashMap<>();
        for (FieldSpec field : fields) {
            check.failure(object, field.name()).ifPresent(why -> refused.put(field.name(), why));
        }
        if (!check.success() && refused.isEmpty()) {
            throw new CrmException.Unreadable("a deployment would end as " + check.status() + reasons(check));
        }
        List<FieldSpec> good = fields.stream()
                .filter(field -> !refused.containsKey(field.name()))
                .toList();
        return good.isEmpty() ? new MadeFields(Set.of(), refused) : done(object, good, before, refused);
    }

    private MadeFields done(
            String object, List<FieldSpec> fields, List<FieldGrant> before, Map<String, String> refused)
            throws CrmException {
        DeployResult result = calls.deploy(zip(object, fields, before), false);
        Set<String> created = new HashSet<>();
        for (FieldSpec field : fields) {
            if (!result.success()) {
                refused.put(
                        field.name(),
                        result.failure(object, field.name())
                                .orElse("the deployment ended as " + result.status() + reasons(result)));
            } else if (result.created().contains(object + "." + field.name())) {
                created.add(field.name());
            }
        }
        if (result.success()) {
            give(result.user());
        }
        return new MadeFields(created, refused);
    }

    private void give(String user) throws CrmException {
        Optional<String> id = set.id();
        if (id.isPresent() && !user.isEmpty()) {
            set.assign(id.get(), user);
        }
        api.renewLogin();
    }

    private byte[] zip(String object, List<FieldSpec> fields, List<FieldGrant> before) throws CrmException {
        Map<String, FieldGrant> grants = new TreeMap<>();
        before.forEach(grant -> grants.put(grant.field(), grant));
        for (FieldSpec field : fields) {
            FieldGrant full = FieldGrant.full(object, field.name());
            grants.put(full.field(), full);
        }
        return DeployZip.of(object, fields, grants.values(), api.version().substring(1));
    }

    private static String reasons(DeployResult result) {
        return result.failures().isEmpty() ? "" : ": " + String.join("; ", result.failures().values());
    }
}
