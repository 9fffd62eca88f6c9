package io.tasuki.it.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.it.browser.Tab;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The numbers of a report by their paths, as the JSON document says them and as a page does.
final class Document {

    private static final String ON_THE_PAGE =
            """
            Object.fromEntries([...document.querySelectorAll('[data-section] [data-figure]')].map(element => {
                const data = element.dataset;
                return [data.figure, [data.kind, data.value ?? null, data.lo ?? null, data.hi ?? null].join(' | ')];
            }))
            """;

    private final Map<String, String> values = new TreeMap<>();

    private Document() {}

    /// As the JSON document says them.
    static Map<String, String> told(JsonNode report) {
        Document document = new Document();
        report.get("sections").forEach(section -> section.get("blocks")
                .forEach(block -> document.block(section.get("id").asText() + "/" + block.get("id").asText(), block)));
        return document.values;
    }

    /// As the elements of the page carry them.
    static Map<String, String> shown(Tab tab) {
        Map<String, String> values = new TreeMap<>();
        tab.ask(ON_THE_PAGE).properties().forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
        return values;
    }

    private void block(String path, JsonNode block) {
        switch (block.get("block").asText()) {
            case "figures" -> block.get("figures").forEach(figure -> figure(path + "/" + figure.get("id").asText(), figure));
            case "table" -> rows(path, block);
            default -> numbered(path, block.get("remarks"), "arguments");
        }
    }

    private void figure(String path, JsonNode figure) {
        put(path, figure.get("value"));
        put(path + "/before", figure.get("before"));
        put(path + "/plan", figure.get("plan"));
    }

    private void rows(String path, JsonNode table) {
        List<String> columns = new ArrayList<>();
        table.get("columns").forEach(column -> columns.add(column.get("id").asText()));
        int number = 0;
        for (JsonNode row : table.get("rows")) {
            Iterator<String> column = columns.iterator();
            for (JsonNode cell : row.get("cells")) {
                put(path + "/" + number + "/" + column.next(), cell.get("value"));
            }
            number++;
        }
    }

    private void numbered(String path, JsonNode remarks, String values) {
        for (int i = 0; i < remarks.size(); i++) {
            JsonNode arguments = remarks.get(i).get(values);
            for (int j = 0; j < arguments.size(); j++) {
                put(path + "/" + i + "/" + j, arguments.get(j));
            }
        }
    }

    private void put(String path, JsonNode value) {
        if (value != null && !value.isNull()) {
            JsonNode interval = value.path("interval");
            values.put(path, String.join(" | ", value.get("kind").asText(), text(value.path("value")), text(interval.path(0)), text(interval.path(1))));
        }
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : value.asText();
    }
}
