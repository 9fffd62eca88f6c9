package io.tasuki.salesforce.write;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Rows as the CSV of a job: UTF-8 without a mark at its beginning, lines that end in LF.
///
/// 1. The header holds every field of any row, not those of the first.
/// 2. A field that a row does not set is empty, which a job leaves as it is; one that it clears is `#N/A`.
final class IngestFile {

    static final String ID = "Id";

    /// An empty value would leave the field as it is.
    static final String CLEARED = "#N/A";

    private IngestFile() {}

    /// True when a value would be taken for another one: such a row cannot go in a job.
    static boolean mistakable(Map<String, JsonNode> row) {
        return row.values().stream()
                .anyMatch(value -> value.isTextual() && value.textValue().equals(CLEARED));
    }

    static byte[] of(Map<String, Map<String, JsonNode>> rows) {
        SortedSet<String> fields = new TreeSet<>();
        rows.values().forEach(row -> fields.addAll(row.keySet()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            csv.writeRecord(line(ID, List.copyOf(fields)));
            rows.forEach((id, row) -> csv.writeRecord(
                    line(id, fields.stream().map(field -> text(row.get(field))).toList())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static List<String> line(String id, List<String> values) {
        List<String> line = new ArrayList<>();
        line.add(id);
        line.addAll(values);
        return line;
    }

    private static String text(@Nullable JsonNode value) {
        if (value == null) {
            return "";
        }
        if (value.isNull()) {
            return CLEARED;
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }
}
