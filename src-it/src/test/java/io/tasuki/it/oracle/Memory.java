package io.tasuki.it.oracle;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What no record tells any more: dates of handoff that were overwritten, and who was merged into whom.
final class Memory {

    static final String HANDOFF = "hs_lifecyclestage_salesqualifiedlead_date";

    private final Map<String, Set<Instant>> handoffs = new HashMap<>();
    private final Map<String, String> mergedInto = new TreeMap<>();

    /// To be called often enough that no value comes and goes unseen.
    void observe(Records records) {
        for (Map<String, String> contact : records.all(Records.CONTACTS)) {
            String id = Records.idOf(contact);
            String date = Records.text(contact, HANDOFF);
            if (!date.isBlank()) {
                handoffs.computeIfAbsent(id, contactId -> new TreeSet<>()).add(Records.moment(date));
            }
            for (String loser : Records.text(contact, "hs_merged_object_ids").split(";", -1)) {
                if (!loser.isBlank()) {
                    mergedInto.put(loser.trim(), id);
                }
            }
        }
    }

    Set<Instant> handoffs(String contact) {
        return handoffs.getOrDefault(contact, Set.of());
    }

    Map<String, String> mergedInto() {
        return mergedInto;
    }
}
