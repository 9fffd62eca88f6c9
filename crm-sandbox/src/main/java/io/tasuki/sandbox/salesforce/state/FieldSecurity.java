package io.tasuki.sandbox.salesforce.state;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Which fields the integration's user sees and writes: those that were always there, and of new ones those that a
/// permission set assigned to the user grants. The org's switches hide or lock more.
public final class FieldSecurity {

    private final Org org;
    private final Set<String> guarded = new TreeSet<>();
    private long lookedAt = -1;

    FieldSecurity(Org org) {
        this.org = org;
    }

    /// A new field, nobody's until it is granted.
    public void guard(String object, String field) {
        guarded.add(key(object + "." + field));
        lookedAt = -1;
        ObjectTable table = org.find(object);
        if (table != null) {
            table.definition().hide(field);
        }
    }

    /// Before each call: an open session sees what was granted meanwhile, unless the org is switched to show it to new
    /// sessions only.
    void look() {
        if (!org.switches().access().newSession()) {
            renewIfChanged();
        }
    }

    /// At a login.
    public void renewIfChanged() {
        if (lookedAt != version()) {
            renew();
        }
    }

    void renew() {
        lookedAt = version();
        Set<String> hidden = new HashSet<>(keys(org.switches().access().hidden()));
        Set<String> readOnly = new HashSet<>(keys(org.switches().access().readOnly()));
        Set<String> readable = granted("PermissionsRead");
        Set<String> editable = granted("PermissionsEdit");
        guarded.stream().filter(field -> !readable.contains(field)).forEach(hidden::add);
        guarded.stream().filter(field -> !editable.contains(field)).forEach(readOnly::add);
        for (ObjectTable table : org.tables()) {
            String prefix = key(table.definition().name() + ".");
            table.definition().restrict(below(prefix, hidden), below(prefix, readOnly));
        }
    }

    private Set<String> granted(String permission) {
        ObjectTable fields = org.find("FieldPermissions");
        Set<String> sets = assigned();
        return fields == null
                ? Set.of()
                : fields.rows().stream()
                        .filter(row -> sets.contains(fields.value(row, "ParentId")))
                        .filter(row -> "true".equals(fields.value(row, permission)))
                        .map(row -> key(String.valueOf(fields.value(row, "Field"))))
                        .collect(Collectors.toSet());
    }

    private Set<String> assigned() {
        ObjectTable assignments = org.find("PermissionSetAssignment");
        return assignments == null
                ? Set.of()
                : assignments.rows().stream()
                        .filter(row -> org.integrationUser().equals(assignments.value(row, "AssigneeId")))
                        .map(row -> String.valueOf(assignments.value(row, "PermissionSetId")))
                        .collect(Collectors.toSet());
    }

    private long version() {
        return versionOf("FieldPermissions") + versionOf("PermissionSetAssignment");
    }

    private long versionOf(String object) {
        ObjectTable table = org.find(object);
        return table == null ? 0 : table.version();
    }

    private static Set<String> below(String prefix, Set<String> fields) {
        return fields.stream()
                .filter(field -> field.startsWith(prefix))
                .map(field -> field.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    private static Set<String> keys(Set<String> fields) {
        return fields.stream().map(FieldSecurity::key).collect(Collectors.toSet());
    }

    private static String key(String field) {
        return field.toLowerCase(Locale.ROOT);
    }
}
