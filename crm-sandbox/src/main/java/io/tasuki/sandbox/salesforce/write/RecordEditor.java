package io.tasuki.sandbox.salesforce.write;

import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.Row;
import io.tasuki.sandbox.salesforce.write.Children.Child;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes, changes and deletes records the way the org does: stamps, what a stage carries, history rows, the recycle
/// bin.
/// What a client may not do is judged before, by [RecordChecks].
public final class RecordEditor {

    private static final Set<String> DELETED_FOR_GOOD =
            Set.of("CampaignMember", "PermissionSet", "FieldPermissions", "PermissionSetAssignment");

    private final Org org;
    private final StageRules stages;
    private final HistoryRules history;
    private final Children children;

    public RecordEditor(Org org) {
        this.org = org;
        this.stages = new StageRules(org);
        this.history = new HistoryRules(org);
        this.children = new Children(org);
    }

    /// @return the new record's id
    public String create(ObjectTable table, Map<String, @Nullable String> values, String userId) {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        all.put("Id", table.newId());
        all.put("IsDeleted", "false");
        all.put("OwnerId", userId);
        all.put("CreatedDate", org.stamp());
        all.put("CreatedById", userId);
        all.putAll(stamps(userId));
        Row row = new Row(new @Nullable String[table.definition().fields().size()]);
        set(table, row, all);
        set(table, row, values);
        carryStage(table, row, values);
        table.add(row);
        history.created(table, row, userId);
        return table.idOf(row);
    }

    public void update(ObjectTable table, Row row, Map<String, @Nullable String> values, String userId) {
        Row before = row.copy();
        table.change(row, changing -> {
            set(table, changing, stamps(userId));
            set(table, changing, values);
            if (!Objects.equals(table.value(before, "StageName"), table.value(changing, "StageName"))) {
                carryStage(table, changing, values);
            }
        });
        history.changed(table, before, row, userId);
    }

    public void delete(ObjectTable table, Row row, String userId) {
        String object = table.definition().name();
        if (DELETED_FOR_GOOD.contains(object)) {
            table.remove(row);
        } else {
            Map<String, @Nullable String> values = new LinkedHashMap<>(stamps(userId));
            values.put("IsDeleted", "true");
            table.change(row, changing -> set(table, changing, values));
        }
        for (Child child : children.dyingWith(table, row)) {
            if (!child.table().isDeleted(child.row())) {
                delete(child.table(), child.row(), userId);
            }
        }
    }

    /// Gone for good, children too, whether in the recycle bin or not.
    public void purge(ObjectTable table, Row row, String userId) {
        if (!table.isDeleted(row)) {
            delete(table, row, userId);
        }
        children.dyingWith(table, row).forEach(child -> purge(child.table(), child.row(), userId));
        if (table.find(table.idOf(row)) != null) {
            table.remove(row);
        }
    }

    /// Out of the recycle bin, with the children that went into it in the same moment.
    public void restore(ObjectTable table, Row row, String userId) {
        String deletedAt = table.value(row, "SystemModstamp");
        Map<String, @Nullable String> values = new LinkedHashMap<>(stamps(userId));
        values.put("IsDeleted", "false");
        table.change(row, changing -> set(table, changing, values));
        for (Child child : children.dyingWith(table, row)) {
            String childDeletedAt = child.table().value(child.row(), "SystemModstamp");
            if (child.table().isDeleted(child.row()) && Objects.equals(childDeletedAt, deletedAt)) {
                restore(child.table(), child.row(), userId);
            }
        }
    }

    /// The loser goes into the recycle bin and names its winner; its children go over to the winner.
    public void merge(ObjectTable table, Row winner, Row loser, String userId) {
        for (Child child : children.of(table, loser)) {
            if (!child.table().isDeleted(child.row())) {
                goOver(child, table.idOf(winner), userId);
            }
        }
        Map<String, @Nullable String> values = new LinkedHashMap<>(stamps(userId));
        values.put("IsDeleted", "true");
        values.put("MasterRecordId", table.idOf(winner));
        table.change(loser, changing -> set(table, changing, values));
        table.change(winner, changing -> set(table, changing, stamps(userId)));
    }

    /// A campaign has a person as a member once.
    private void goOver(Child child, String winner, String userId) {
        ObjectTable table = child.table();
        boolean twice = table.definition().name().equals("CampaignMember")
                && table.index(table.definition().column(child.field())).listOf(winner).stream()
                        .anyMatch(other -> Objects.equals(
                                table.value(other, "CampaignId"), table.value(child.row(), "CampaignId")));
        if (twice) {
            table.remove(child.row());
        } else {
            update(table, child.row(), Map.of(child.field(), winner), userId);
        }
    }

    private void carryStage(ObjectTable table, Row row, Map<String, @Nullable String> explicit) {
        if (table.definition().name().equals("Opportunity")) {
            stages.carry(table, row);
            set(table, row, explicit);
        }
    }

    private Map<String, @Nullable String> stamps(String userId) {
        Map<String, @Nullable String> stamps = new LinkedHashMap<>();
        stamps.put("LastModifiedDate", org.stamp());
        stamps.put("LastModifiedById", userId);
        stamps.put("SystemModstamp", org.stamp());
        return stamps;
    }

    /// Fields the object does not have are passed over: not every object has every stamp.
    private static void set(ObjectTable table, Row row, Map<String, @Nullable String> values) {
        values.forEach((field, value) -> {
            int column = table.definition().column(field);
            if (column >= 0) {
                row.set(column, value);
            }
        });
    }
}
