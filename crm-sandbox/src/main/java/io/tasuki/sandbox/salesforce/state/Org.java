package io.tasuki.sandbox.salesforce.state;

import io.tasuki.sandbox.salesforce.ids.RecordId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The state of an org: its objects with their records, and the clock its stamps come from.
/// Not safe for threads: whoever serves it holds one lock around each call.
public final class Org {

    private static final String NOBODY = RecordId.of("005", "5g", 1);

    private final OrgIdentity identity;
    private final InstantSource clock;
    private final Map<String, ObjectTable> tables = new LinkedHashMap<>();

    public Org(OrgIdentity identity, InstantSource clock) {
        this.identity = identity;
        this.clock = clock;
    }

    public OrgIdentity identity() {
        return identity;
    }

    public ZoneId zone() {
        return identity.zone();
    }

    public Instant now() {
        return clock.instant();
    }

    /// Now as the stamps of records tell it: to the second.
    public String stamp() {
        return Moments.stored(now());
    }

    public void add(ObjectTable table) {
        tables.put(key(table.definition().name()), table);
    }

    public Collection<ObjectTable> tables() {
        return Collections.unmodifiableCollection(tables.values());
    }

    @Nullable
    public ObjectTable find(String object) {
        return tables.get(key(object));
    }

    /// @throws SalesforceProblem NOT_FOUND, as when a URL names an unknown object
    public ObjectTable table(String object) throws SalesforceProblem {
        ObjectTable table = find(object);
        if (table == null) {
            throw SalesforceProblem.notFound();
        }
        return table;
    }

    /// The user whose name integrations work in.
    public String integrationUser() {
        return user(0);
    }

    /// The user who edits from outside the API.
    public String personalUser() {
        return user(1);
    }

    private String user(int index) {
        ObjectTable users = find("User");
        return users == null
                ? NOBODY
                : users.rows().stream().skip(index).findFirst().map(users::idOf).orElse(NOBODY);
    }

    private static String key(String object) {
        return object.toLowerCase(Locale.ROOT);
    }
}
