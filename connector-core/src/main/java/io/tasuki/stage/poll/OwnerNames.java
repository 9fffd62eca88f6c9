package io.tasuki.stage.poll;

import io.tasuki.store.Session;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// What the CRMs call the users who are in charge of records.
public final class OwnerNames {

    private OwnerNames() {}

    /// By the id of the user; one without a name of its own is not among them.
    public static Map<String, String> of(Session session) {
        Map<String, String> names = new TreeMap<>();
        session.stream("select id, name from owner_name", row -> names.put(row.text(1), row.text(2)));
        return names;
    }

    /// The same of these users only.
    public static Map<String, String> of(Session session, Collection<String> owners) {
        Map<String, String> names = of(session);
        names.keySet().retainAll(owners);
        return names;
    }
}
