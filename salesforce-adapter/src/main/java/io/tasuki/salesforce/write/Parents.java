package io.tasuki.salesforce.write;

import io.tasuki.crm.RecordUpdate;
import io.tasuki.crm.WriteBatch;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/// Which account records belong to, as far as they were read lately; safe for many threads.
///
/// Writing a record locks its account too. Two batches that lock the same rows in the same order wait for each other
/// instead of failing, and rows of one account that stand together lock it once.
public final class Parents {

    /// The field that names the parent, where an object has it.
    public static final String FIELD = "AccountId";

    private static final int MOST_REMEMBERED = 50_000;

    private final Map<String, String> parents = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /// @param parent empty for a record without one
    public synchronized void note(String id, String parent) {
        if (!parent.isEmpty()) {
            parents.put(id, parent);
        }
    }

    /// The same updates by parent, then by record; those without a known parent come first.
    synchronized WriteBatch sorted(WriteBatch batch) {
        Comparator<RecordUpdate> byParent = Comparator.comparing(update -> parents.getOrDefault(update.id(), ""));
        return new WriteBatch(
                batch.object(),
                batch.updates().stream()
                        .sorted(byParent.thenComparing(RecordUpdate::id))
                        .toList());
    }
}
