package io.tasuki.stage.poll;

import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.RecordPage;
import io.tasuki.model.ObjectName;
import io.tasuki.store.Store;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Keeps where people look at records, for commands that run without a network. Writes nothing when nothing is new.
final class LearntPages {

    private final Store store;
    private final Map<ObjectName, Optional<RecordPage>> learnt = new LinkedHashMap<>();

    LearntPages(Store store) {
        this.store = store;
    }

    /// Asks for one object that was polled to its end.
    void ask(CrmAdapter adapter, ObjectName object) {
        try {
            learnt.put(object, adapter.page(object.object()));
        } catch (CrmException unanswered) {
            // A link is a convenience: what was known stays, and the next poll asks again.
        }
    }

    void keep() {
        RecordLinks known = store.read(RecordLinks::of);
        learnt.entrySet().removeIf(page -> known.knows(page.getKey(), page.getValue()));
        if (!learnt.isEmpty()) {
            store.change(session -> learnt.forEach((object, page) -> RecordLinks.remember(session, object, page)));
        }
    }
}
