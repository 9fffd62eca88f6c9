package io.tasuki.it.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/// Whether the lists behind the figures are what the figures say.
final class Lists {

    private static final int MOST = 50;

    private Lists() {}

    /// A count has a list of that many, the newest fifty at most; where the oracle knows who they are, it is these. Each record has a link to
    /// where people see it.
    static List<String> differences(JsonNode report, ReportFigures told, Map<String, String> newest) {
        Map<String, JsonNode> lists = new HashMap<>();
        report.get("listings").forEach(list -> lists.put(list.get("id").asText(), list));
        List<String> differences = new ArrayList<>();
        told.listings().forEach((place, id) -> {
            JsonNode list = lists.get(id);
            if (list == null || list.get("records").size() != Math.min(MOST, list.get("total").asLong())) {
                differences.add(place + ": its list " + id + " is missing or cut");
            } else if (newest.containsKey(place) && !newest.get(place).equals(records(list))) {
                differences.add(place + ": its list " + id + " has " + records(list) + ", expected " + newest.get(place));
            }
        });
        lists.values().forEach(list -> list.get("records").forEach(record -> {
            String address = record.get("record").asText();
            if (!record.path("link").asText().endsWith(address.substring(address.indexOf('/')))) {
                differences.add(address + " in " + list.get("id").asText() + ": its link is " + record.path("link"));
            }
        }));
        newest.keySet().stream()
                .filter(place -> !told.listings().containsKey(place))
                .forEach(place -> differences.add(place + ": it has no list"));
        return differences;
    }

    private static String records(JsonNode list) {
        StringJoiner records = new StringJoiner(" ");
        list.get("records").forEach(record -> records.add(record.get("record").asText()));
        return records.toString();
    }
}
