package io.tasuki.reference;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The folder named by `TASUKI_DATA`; tests that ask for it are skipped where it is not.
public final class ReferenceData {

    private ReferenceData() {}

    public static Path set(String name) {
        return folder().resolve("data").resolve(name);
    }

    public static JsonNode numbers(String name) throws IOException {
        return new ObjectMapper()
                .readTree(folder().resolve("reference/results/" + name + ".json").toFile());
    }

    /// One row, by column.
    public record Row(Map<String, String> cells) {

        public String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }
    }

    public static List<Row> rows(String set, String file) throws IOException {
        try (Stream<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(set(set).resolve(file)).stream()) {
            return rows.map(row -> new Row(row.getFieldsAsMap())).toList();
        }
    }

    private static Path folder() {
        String folder = System.getenv("TASUKI_DATA");
        assumeTrue(folder != null && Files.isDirectory(Path.of(folder, "data")), "data absent");
        return Path.of(folder);
    }
}
