package io.tasuki.attribution.cost;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads costs from a CSV file in UTF-8 with the columns `campaign` and `cost`, and `currency` where it is another one than
/// that of won amounts. Several lines about one campaign add up.
public final class CostFile {

    private CostFile() {}

    /// @throws CostFileException when the file cannot be read, lacks a column or holds a cost that is no number
    public static List<CostLine> read(Path file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            List<CostLine> lines = new ArrayList<>();
            rows.forEach(row -> lines.add(line(file, row)));
            return lines;
        } catch (CsvParseException | IOException | UncheckedIOException problem) {
            throw new CostFileException(file + " cannot be read as CSV in UTF-8; check that it is there and its quotes");
        }
    }

    private static CostLine line(Path file, NamedCsvRecord row) {
        return new CostLine(
                row.getStartingLineNumber(),
                cell(file, row, "campaign"),
                cost(file, row),
                row.findField("currency").orElse("").strip());
    }

    private static BigDecimal cost(Path file, NamedCsvRecord row) {
        String text = cell(file, row, "cost");
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException problem) {
            throw new CostFileException(file + ", line " + row.getStartingLineNumber()
                    + ": the cost is no number; write it without separators, for instance 120000 or 99.50");
        }
    }

    private static String cell(Path file, NamedCsvRecord row, String column) {
        return row.findField(column).map(String::strip).orElseThrow(() -> new CostFileException(file + ", line "
                + row.getStartingLineNumber() + ": there is no column '" + column
                + "'; the first line must name campaign and cost, and may name currency"));
    }
}
