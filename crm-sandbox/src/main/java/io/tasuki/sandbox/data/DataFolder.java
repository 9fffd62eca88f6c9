package io.tasuki.sandbox.data;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// Reads a data set from a folder: `dataset.json`, `hubspot/<object or table>.csv`, `salesforce/<SObject>.csv`.
final class DataFolder {

    private final Path folder;
    private final JsonNode description;

    private DataFolder(Path folder, JsonNode description) {
        this.folder = folder;
        this.description = description;
    }

    static DataSet read(Path folder) {
        DataFolder source = new DataFolder(folder, describe(folder.resolve("dataset.json")));
        return source.dataSet();
    }

    private static JsonNode describe(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new DataSetException(file.getParent() + " is not a data set: it has no dataset.json");
        }
        try {
            return Json.MAPPER.readTree(file.toFile());
        } catch (IOException malformed) {
            throw new DataSetException(file + " is not JSON", malformed);
        }
    }

    private DataSet dataSet() {
        try {
            return new DataSet(
                    text(description, "name"),
                    OffsetDateTime.parse(text(description, "now")).toInstant(),
                    side("hubspot", "portalId"),
                    side("salesforce", "organizationId"));
        } catch (DateTimeException wrong) {
            throw new DataSetException(folder.resolve("dataset.json") + ": " + wrong.getMessage(), wrong);
        }
    }

    private Side side(String name, String account) {
        JsonNode settings = description.path(name);
        if (settings.isMissingNode()) {
            return Side.of(name, ZoneId.of("UTC"), "USD", List.of());
        }
        return Side.of(
                text(settings, account),
                ZoneId.of(settings.path("timeZone").asText("UTC")),
                settings.path("currency").asText("USD"),
                tables(folder.resolve(name)));
    }

    private String text(JsonNode node, String key) {
        if (!node.path(key).isValueNode()) {
            throw new DataSetException(folder.resolve("dataset.json") + ": \"" + key + "\" is missing");
        }
        return node.path(key).asText();
    }

    private static List<Table> tables(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .<Table>map(CsvTable::open)
                    .toList();
        } catch (IOException unreadable) {
            throw new DataSetException("cannot list " + folder, unreadable);
        }
    }
}
