package io.tasuki.sandbox.generate.tell;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tasuki.sandbox.data.DataSet;
import io.tasuki.sandbox.data.Side;
import io.tasuki.sandbox.data.Table;
import io.tasuki.sandbox.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes a data set as the folder it could have been read from.
public final class WorldFolder {

    private WorldFolder() {}

    public static void write(DataSet data, Path folder) {
        try {
            Files.createDirectories(folder);
            describe(data, folder);
            writeSide(data.hubspot(), Files.createDirectories(folder.resolve("hubspot")));
            writeSide(data.salesforce(), Files.createDirectories(folder.resolve("salesforce")));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + folder, unwritable);
        }
    }

    /// Writes the document that makes a folder a data set.
    public static void describe(DataSet data, Path folder) throws IOException {
        Json.MAPPER
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("dataset.json").toFile(), description(data));
    }

    private static Map<String, Object> description(DataSet data) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("name", data.name());
        description.put("now", Texts.moment(data.now()));
        description.put(
                "hubspot", side("portalId", Long.parseLong(data.hubspot().accountId()), data.hubspot()));
        description.put("salesforce", side("organizationId", data.salesforce().accountId(), data.salesforce()));
        return description;
    }

    private static Map<String, Object> side(String accountKey, Object account, Side side) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put(accountKey, account);
        description.put("timeZone", side.timeZone().getId());
        description.put("currency", side.currency());
        return description;
    }

    private static void writeSide(Side side, Path folder) throws IOException {
        for (Table table : side.tables().values()) {
            try (CsvWriter csv = CsvWriter.builder().build(folder.resolve(table.name() + ".csv"))) {
                csv.writeRecord(table.columns());
                table.forEachRow(row -> csv.writeRecord(row.values()));
            }
        }
    }
}
