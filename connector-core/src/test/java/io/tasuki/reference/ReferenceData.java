package io.tasuki.reference;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// The reference data, which is not ours to ship: the folder named by `TASUKI_DATA`. Only where that is not set are tests
/// skipped; what is missing below it fails them.
public final class ReferenceData {

    private ReferenceData() {}

    /// The folder of one data set.
    public static Path set(String name) {
        return existing("data/" + name);
    }

    /// One of the reference results.
    public static JsonNode numbers(String name) {
        try {
            return new ObjectMapper()
                    .readTree(existing("reference/results/" + name + ".json").toFile());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// One row, by column.
    public record Row(Map<String, String> cells) {

        public String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }
    }

    /// @param file of a set, packed when it ends in `.gz`
    public static List<Row> rows(String set, String file) throws IOException {
        Path path = set(set).resolve(file);
        try (InputStream raw = Files.newInputStream(path);
                InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(plain)) {
            return rows.stream().map(row -> new Row(row.getFieldsAsMap())).toList();
        }
    }

    private static Path existing(String relative) {
        String folder = System.getenv("TASUKI_DATA");
        assumeTrue(folder != null && !folder.isBlank(), "data absent: TASUKI_DATA is not set");
        Path path = Path.of(folder).resolve(relative);
        if (!Files.exists(path)) {
            throw new IllegalStateException("TASUKI_DATA is set, but there is no " + path);
        }
        return path;
    }
}
