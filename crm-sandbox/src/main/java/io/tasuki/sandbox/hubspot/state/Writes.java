package io.tasuki.sandbox.hubspot.state;

import io.tasuki.sandbox.hubspot.wire.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every change of a record: checked first as a whole, then done, with history and last-modified stamp.
public final class Writes {

    /// Values in stored form, ready to be set.
    public record Checked(Map<Property, @Nullable String> values) {}

    private final Portal portal;

    Writes(Portal portal) {
        this.portal = portal;
    }

    /// Checks values without changing anything; `target` is absent for a record to be made.
    ///
    /// @throws Refusal when the API does not take them
    public Checked check(ObjectTable table, @Nullable CrmRecord target, Map<String, @Nullable String> sent, Origin origin) {
        Map<Property, @Nullable String> values = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            Property property = table.properties()
                    .find(name)
                    .orElseThrow(() -> unknown(name).refusal());
            values.put(property, check(table, target, property, value, origin));
        });
        return new Checked(values);
    }

    private static @Nullable String check(
            ObjectTable table, @Nullable CrmRecord target, Property property, @Nullable String value, Origin origin) {
        if (property.slot() < 0 || (property.readOnly() && origin == Origin.API)) {
            throw readOnly(property).refusal();
        }
        if (origin == Origin.PERSON) {
            return ValueRules.lenient(property, value);
        }
        String stored = ValueRules.stored(property, value);
        if (target != null && isBackward(property, target, stored)) {
            return target.value(property);
        }
        boolean email = isEmail(table, property);
        if (stored != null && (email || property.unique())) {
            rejectDuplicate(table, target, property, stored);
        }
        return stored != null && email ? stored.toLowerCase(Locale.ROOT) : stored;
    }

    private static boolean isBackward(Property property, CrmRecord target, @Nullable String stored) {
        return property.name().equals(LifecycleStages.PROPERTY)
                && LifecycleStages.stays(target.value(property), stored);
    }

    public static boolean isEmail(ObjectTable table, Property property) {
        return table.type().isContacts() && property.name().equals("email");
    }

    private static void rejectDuplicate(
            ObjectTable table, @Nullable CrmRecord target, Property property, String stored) {
        Optional<CrmRecord> holder = table.withUnique(property, stored).filter(other -> other != target);
        if (holder.isPresent()) {
            throw Problem.of(409, "CONFLICT", "Contact already exists. Existing ID: " + holder.get().id)
                    .refusal();
        }
    }

    public CrmRecord create(ObjectTable table, Checked checked, Origin origin) {
        return create(table, checked, origin, portal.now());
    }

    private CrmRecord create(ObjectTable table, Checked checked, Origin origin, Instant now) {
        @Nullable String[] values = new String[table.properties().slots()];
        CrmRecord record = new CrmRecord(portal.nextId(), now, now, values);
        checked.values().forEach((property, value) -> record.set(property, value, now, origin.source));
        table.add(record, now, searchedLater());
        Consequences.follow(portal, table, record, checked.values().keySet(), now);
        return record;
    }

    public void update(ObjectTable table, CrmRecord record, Checked checked, Origin origin) {
        update(table, record, checked, origin, portal.now());
    }

    /// One stamp for many: records that are there first, then new ones.
    public void flood(ObjectTable table, Checked checked, int count) {
        Instant now = portal.now();
        List<CrmRecord> known = table.page(0, count);
        known.forEach(record -> update(table, record, checked, Origin.PERSON, now));
        for (int made = known.size(); made < count; made++) {
            create(table, checked, Origin.PERSON, now);
        }
    }

    private void update(ObjectTable table, CrmRecord record, Checked checked, Origin origin, Instant now) {
        table.changing(record, now, searchedLater());
        checked.values().forEach((property, value) -> record.set(property, value, now, origin.source));
        Consequences.follow(portal, table, record, checked.values().keySet(), now);
        table.touch(record, now);
    }

    private Duration searchedLater() {
        return Duration.ofMillis(portal.switches().delays().searchMillis());
    }

    public void archive(ObjectTable table, CrmRecord record) {
        table.archive(record, portal.now());
        archiveOrphans(table, record);
    }

    /// A lead lives only as long as a contact it is about.
    private void archiveOrphans(ObjectTable table, CrmRecord gone) {
        if (table.type().isContacts()) {
            ObjectTable leads = portal.table("leads");
            portal.links().of(table.type().name(), gone.id, "leads").keySet().stream()
                    .flatMap(id -> leads.find(Long.toString(id)).stream())
                    .filter(lead -> !hasContact(table, lead))
                    .forEach(lead -> leads.archive(lead, portal.now()));
        }
    }

    private boolean hasContact(ObjectTable contacts, CrmRecord lead) {
        return portal.links().of("leads", lead.id, contacts.type().name()).keySet().stream()
                .anyMatch(id -> contacts.find(Long.toString(id)).isPresent());
    }

    /// Out of the recycle bin; it counts as changed, so that searches tell it again.
    public void restore(ObjectTable table, CrmRecord record) {
        table.restore(record, portal.now());
    }

    /// Removes a record for good; no trace stays.
    public void erase(ObjectTable table, CrmRecord record) {
        table.remove(record);
        archiveOrphans(table, record);
    }

    /// The winner takes over what it lacks, and all associations.
    public void merge(ObjectTable table, CrmRecord winner, CrmRecord loser) {
        Instant now = portal.now();
        table.changing(winner, now, searchedLater());
        for (Property property : table.properties().list(false)) {
            String lost = loser.value(property);
            if (property.slot() >= 0 && lost != null && winner.value(property) == null) {
                winner.set(property, lost, now, "MERGE_OBJECTS");
            }
        }
        table.properties().find("hs_merged_object_ids").ifPresent(merged -> {
            String before = winner.value(merged);
            winner.set(merged, before == null ? "" + loser.id : before + ";" + loser.id, now, "MERGE_OBJECTS");
        });
        portal.links().moveAll(table.type().name(), loser.id, winner.id);
        table.merged(loser, winner);
        table.touch(winner, now);
    }

    private static Problem unknown(String name) {
        return Problem.invalid("Property values were not valid: [{\"isValid\":false,\"message\":\"Property \\\"" + name
                        + "\\\" does not exist\",\"error\":\"PROPERTY_DOESNT_EXIST\",\"name\":\"" + name + "\"}]")
                .withDetail("PROPERTY_DOESNT_EXIST", name);
    }

    private static Problem readOnly(Property property) {
        return Problem.invalid("Property values were not valid: [{\"isValid\":false,\"message\":\"\\\""
                        + property.name()
                        + "\\\" is a read only property\",\"error\":\"READ_ONLY_VALUE\",\"name\":\"" + property.name()
                        + "\"}]")
                .withDetail("READ_ONLY_VALUE", property.name());
    }
}
