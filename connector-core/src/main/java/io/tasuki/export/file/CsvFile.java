package io.tasuki.export.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.tasuki.export.file.CsvDialect.Reader;
import io.tasuki.export.file.CsvDialect.Unencodable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;

/// Rows on their way into a CSV file; hands them on as they come, so that any number passes through flat memory.
public final class CsvFile implements AutoCloseable {

    private final CsvDialect dialect;
    private final CharsetEncoder encoder;
    private final CsvWriter csv;
    private long rows;
    private long replaced;

    private CsvFile(CsvDialect dialect, CsvWriter csv) {
        this.dialect = dialect;
        this.encoder = dialect.encoding().charset().newEncoder();
        this.csv = csv;
    }

    /// @param out stays open when this is closed
    public static CsvFile on(OutputStream out, CsvDialect dialect) throws IOException {
        Writer text = new OutputStreamWriter(new StaysOpen(out), dialect.encoding().charset());
        text.write(dialect.encoding().mark());
        return new CsvFile(dialect, CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text));
    }

    /// @throws UnencodableException when the encoding lacks a character and nobody allowed it to be replaced
    public void row(List<String> cells) {
        rows++;
        List<String> written = new ArrayList<>(cells.size());
        for (int place = 0; place < cells.size(); place++) {
            written.add(cell(cells.get(place), place + 1));
        }
        csv.writeRecord(written);
    }

    private String cell(String value, int column) {
        String safe = dialect.reader() == Reader.SPREADSHEET ? SpreadsheetCell.of(value) : value;
        return encoder.canEncode(safe) ? safe : replaced(safe, column);
    }

    private String replaced(String value, int column) {
        if (dialect.unencodable() == Unencodable.REFUSED) {
            throw new UnencodableException(rows, column, dialect.encoding());
        }
        StringBuilder text = new StringBuilder(value.length());
        value.codePoints().forEach(point -> {
            String character = Character.toString(point);
            boolean known = encoder.canEncode(character);
            text.append(known ? character : "?");
            replaced += known ? 0 : 1;
        });
        return text.toString();
    }

    /// How many characters the encoding lacked.
    public long replaced() {
        return replaced;
    }

    /// Hands on all that was written.
    @Override
    public void close() throws IOException {
        csv.close();
    }
}
