package io.tasuki.hubspot.record;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.LinkSet;
import io.tasuki.crm.LinkSet.Link;
import io.tasuki.crm.RecordSink;
import io.tasuki.hubspot.api.Circle;
import io.tasuki.hubspot.api.HubSpotApi;
import io.tasuki.hubspot.wire.HubSpotShapes.LinkResult;
import io.tasuki.hubspot.wire.HubSpotShapes.LinkType;
import io.tasuki.hubspot.wire.HubSpotShapes.To;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the links of a page of records. A record that the reply leaves out, or reports as an error, has none.
public final class HubSpotLinks {

    // contact to its primary company, deal to its primary company
    private static final Set<Integer> PRIMARY_TYPES = Set.of(1, 5);

    private final HubSpotApi api;

    public HubSpotLinks(HubSpotApi api) {
        this.api = api;
    }

    /// @param ids at most a thousand
    public void push(String from, String to, List<String> ids, RecordSink sink) throws CrmException {
        Map<String, Map<String, Link>> links = new LinkedHashMap<>();
        ids.forEach(id -> links.put(id, new LinkedHashMap<>()));
        List<Map<String, String>> inputs =
                ids.stream().map(id -> Map.of("id", id)).toList();
        Circle circle = new Circle("links from " + from + " to " + to);
        while (!inputs.isEmpty()) {
            inputs = collect(api.links(from, to, inputs).results(), links);
            circle.pass(inputs.isEmpty() ? "" : inputs.toString());
        }
        links.forEach((id, found) -> sink.links(new LinkSet(from, id, to, List.copyOf(found.values()))));
    }

    private static List<Map<String, String>> collect(
            List<LinkResult> results, Map<String, Map<String, Link>> links) {
        List<Map<String, String>> more = new ArrayList<>();
        for (LinkResult result : results) {
            Map<String, Link> found = result.from() == null ? null : links.get(result.from().id());
            if (found == null || result.from() == null) {
                continue;
            }
            result.to().forEach(to -> found.put(to.toObjectId(), link(to)));
            String id = result.from().id();
            result.after().ifPresent(after -> more.add(Map.of("id", id, "after", after)));
        }
        return more;
    }

    private static Link link(To to) {
        boolean primary = false;
        String label = "";
        for (LinkType type : to.associationTypes()) {
            String named = type.label() == null ? "" : type.label();
            primary |= PRIMARY_TYPES.contains(type.typeId()) || named.equalsIgnoreCase("primary");
            label = label.isEmpty() ? named : label;
        }
        return new Link(to.toObjectId(), label, primary);
    }
}
