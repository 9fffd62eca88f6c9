package io.tasuki.it.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Every value of a report's document by where it stands: `section/block/figure`, `section/block/row/column`, and for the ends
/// of an interval `/lo` and `/hi`. A remark is one of its arguments, or says that it is there.
final class ReportFigures {

    private final Map<String, Object> values = new TreeMap<>();
    private final Map<String, String> listings = new TreeMap<>();

    private ReportFigures() {}

    static ReportFigures of(JsonNode report) {
        ReportFigures figures = new ReportFigures();
        for (JsonNode section : report.get("sections")) {
            section.get("blocks").forEach(block -> figures.block(section.get("id").asText() + "/" + block.get("id").asText(), block));
        }
        return figures;
    }

    /// Numbers as doubles, all else as text.
    Map<String, Object> values() {
        return values;
    }

    /// The listing that a value names, by where the value stands.
    Map<String, String> listings() {
        return listings;
    }

    private void block(String path, JsonNode block) {
        switch (block.get("block").asText()) {
            case "figures" -> block.get("figures").forEach(figure -> figure(path, figure));
            case "table" -> block.get("rows").forEach(row -> row(path, columns(block), row.get("cells")));
            default -> block.get("remarks").forEach(remark -> remark(path, remark));
        }
    }

    private void figure(String path, JsonNode figure) {
        String place = path + "/" + figure.get("id").asText();
        value(place, figure.get("value"), figure.get("listing"));
        for (String side : List.of("before", "plan")) {
            if (!figure.get(side).isNull()) {
                value(place + "/" + side, figure.get(side), figure.get("none"));
            }
        }
    }

    private static List<String> columns(JsonNode table) {
        List<String> names = new ArrayList<>();
        for (JsonNode column : table.get("columns")) {
            names.add(column.get("level").isNull() ? column.get("id").asText() : column.at("/level/value").asText());
        }
        return names;
    }

    // The cells before the first number name a row.
    private void row(String path, List<String> columns, JsonNode cells) {
        StringBuilder place = new StringBuilder(path).append('/').append(text(cells.get(0).get("value")));
        int column = 1;
        while (isName(cells.get(column).get("value"))) {
            place.append('/').append(text(cells.get(column++).get("value")));
        }
        for (; column < columns.size(); column++) {
            value(place + "/" + columns.get(column), cells.get(column).get("value"), cells.get(column).get("listing"));
        }
    }

    private static boolean isName(JsonNode value) {
        return value.path("value").isTextual();
    }

    private void remark(String path, JsonNode remark) {
        JsonNode arguments = remark.get("arguments");
        String place = path + "/" + remark.get("id").asText();
        if (arguments.isEmpty()) {
            values.put(place, "said");
        }
        if (arguments.size() > 1 && !arguments.get(0).get("kind").asText().equals("count")) {
            place += "/" + text(arguments.get(0));
        }
        if (!arguments.isEmpty()) {
            value(place, arguments.get(arguments.size() - 1), remark.get("listing"));
        }
    }

    private void value(String place, JsonNode value, JsonNode listing) {
        JsonNode plain = value.path("value");
        Object told = plain.isNumber() ? plain.asDouble() : text(value);
        if (values.put(place, told) != null) {
            throw new AssertionError(place + " stands there twice");
        }
        if (value.path("interval").isArray()) {
            values.put(place + "/lo", value.at("/interval/0").asDouble());
            values.put(place + "/hi", value.at("/interval/1").asDouble());
        }
        if (listing != null && !listing.isNull()) {
            listings.put(place, listing.asText());
        }
    }

    private static String text(JsonNode value) {
        return value.has("why") ? "unknown:" + value.get("why").asText() : value.get("value").asText();
    }
}
