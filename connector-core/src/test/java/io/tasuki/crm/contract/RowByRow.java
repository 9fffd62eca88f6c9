package io.tasuki.crm.contract;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.CrmRow;
import io.tasuki.crm.RecordSink;
import io.tasuki.crm.RowFile;
import io.tasuki.crm.RowFile.Column;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A sink that reads a file of records as the engine does, one row after the other. The values of a row are those of the
/// file's field columns, in the file's order.
public interface RowByRow extends RecordSink {

    @Override
    default long rows(RowFile file) throws CrmException {
        return each(file, this::row);
    }

    /// @return how many records the file holds
    static long each(RowFile file, Consumer<CrmRow> consumer) throws CrmException {
        long records = 0;
        try (CsvReader<CsvRecord> lines = CsvReader.builder().ofCsvRecord(file.file())) {
            for (CsvRecord line : lines) {
                if (records > 0) {
                    consumer.accept(row(file, line));
                }
                records++;
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return Math.max(0, records - 1);
    }

    private static CrmRow row(RowFile file, CsvRecord line) throws CrmException {
        if (line.getFieldCount() != file.columns().size()) {
            throw new CrmException.Unreadable("a line of another length");
        }
        String id = "";
        Instant created = Instant.EPOCH;
        Instant modified = Instant.EPOCH;
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 0; i < file.columns().size(); i++) {
            String text = line.getField(i);
            switch (file.columns().get(i)) {
                case Column.Id any -> id = text;
                case Column.CreatedAt any -> created = Instant.parse(text);
                case Column.ModifiedAt any -> modified = Instant.parse(text);
                case Column.Field(String name, RowFile.Shape shape) -> values.add(told(text, shape));
                case Column.Ignored any -> {}
            }
        }
        return new CrmRow(file.object(), id, created, modified, values);
    }

    private static String told(String text, RowFile.Shape shape) {
        return switch (shape) {
            case TEXT -> text;
            case MOMENT -> text.endsWith("Z") ? text.substring(0, text.length() - 1) + "+0000" : text;
            case NUMBER ->
                text.matches(".*[eE].*")
                        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                        : text;
        };
    }
}
