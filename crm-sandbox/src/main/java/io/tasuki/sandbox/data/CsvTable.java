package io.tasuki.sandbox.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/// A CSV file with a header line, read anew at each walk.
record CsvTable(Path file, List<String> columns) implements Table {

    static CsvTable open(Path file) {
        try (CsvReader<CsvRecord> reader = reader(file)) {
            Iterator<CsvRecord> lines = reader.iterator();
            if (!lines.hasNext()) {
                throw new DataSetException(file + " has no header line");
            }
            return new CsvTable(file, List.copyOf(lines.next().getFields()));
        } catch (IOException | CsvParseException unreadable) {
            throw new DataSetException("cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    @Override
    public String name() {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ".csv".length());
    }

    @Override
    public void forEachRow(Consumer<Row> rows) {
        try (CsvReader<CsvRecord> reader = reader(file)) {
            Iterator<CsvRecord> lines = reader.iterator();
            lines.next();
            while (lines.hasNext()) {
                rows.accept(row(lines.next()));
            }
        } catch (IOException | CsvParseException unreadable) {
            throw new DataSetException("cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private Row row(CsvRecord line) {
        if (line.getFieldCount() != columns.size()) {
            throw new DataSetException(file + ", line " + line.getStartingLineNumber() + ": " + line.getFieldCount()
                    + " values under " + columns.size() + " columns");
        }
        return new Row(file.toString(), line.getStartingLineNumber(), columns, line.getFields());
    }

    private static CsvReader<CsvRecord> reader(Path file) throws IOException {
        // Rows of the wrong length are told by us, with the line.
        return CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .detectBomHeader(true)
                .ofCsvRecord(file);
    }
}
