package io.tasuki.sandbox.hubspot.calls;

import io.tasuki.sandbox.hubspot.state.CrmRecord;
import io.tasuki.sandbox.hubspot.state.Links;
import io.tasuki.sandbox.hubspot.state.ObjectTable;
import io.tasuki.sandbox.hubspot.state.Portal;
import io.tasuki.sandbox.hubspot.state.Switches;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A page of what one record is associated with, as the API shows it.
///
/// @param next the cursor of the next page; null on the last one
record LinkPage(List<Map<String, Object>> targets, @Nullable Long next) {

    static LinkPage of(Portal portal, ObjectTable from, ObjectTable to, CrmRecord record, long after, int size) {
        Switches.IdForm form = portal.switches().answers().associationIds();
        List<Map<String, Object>> targets = new ArrayList<>();
        for (Map.Entry<Long, Set<Links.Kind>> target : portal.links()
                .of(from.type().name(), record.id, to.type().name())
                .entrySet()) {
            long id = target.getKey();
            if (id < after || to.find(Long.toString(id)).isEmpty()) {
                continue;
            }
            if (targets.size() == size) {
                return new LinkPage(targets, id);
            }
            targets.add(Map.of("toObjectId", form.show(id), "associationTypes", show(target.getValue())));
        }
        return new LinkPage(targets, null);
    }

    /// As one result of a batch.
    Map<String, Object> show(String fromId) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("from", Map.of("id", fromId));
        result.put("to", targets);
        if (next != null) {
            result.put("paging", Map.of("next", Map.of("after", Long.toString(next))));
        }
        return result;
    }

    static List<Map<String, Object>> show(Set<Links.Kind> kinds) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Links.Kind kind : kinds) {
            Map<String, Object> type = new LinkedHashMap<>();
            type.put("category", kind.category());
            type.put("typeId", kind.typeId());
            type.put("label", kind.label().isEmpty() ? null : kind.label());
            shown.add(type);
        }
        return shown;
    }
}
