package io.tasuki.report.desk;

import io.tasuki.report.Value;
import io.tasuki.stage.poll.OwnerNames;
import io.tasuki.store.Session;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who is in charge, as the CRM calls them.
public final class Owners {

    private final Session session;
    private @Nullable Map<String, String> names;

    Owners(Session session) {
        this.session = session;
    }

    public Value of(String owner) {
        return owner.isEmpty() ? new Value.Unknown("no_owner") : new Value.Owner(owner, names().get(owner));
    }

    private Map<String, String> names() {
        if (names == null) {
            names = OwnerNames.of(session);
        }
        return names;
    }
}
