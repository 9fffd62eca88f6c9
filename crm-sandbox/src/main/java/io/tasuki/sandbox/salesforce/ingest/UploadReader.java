package io.tasuki.sandbox.salesforce.ingest;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.tasuki.sandbox.salesforce.jobs.CsvDialect;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads uploaded CSV as strictly as the org does: the line ending that the job names, no byte order mark (it sticks to
/// the first header), no space beside a quote.
final class UploadReader {

    private final CsvDialect dialect;

    UploadReader(CsvDialect dialect) {
        this.dialect = dialect;
    }

    /// All rows, the header first.
    ///
    /// @throws BrokenUpload when no row can be told from another
    List<IngestRow> read(byte[] upload) throws BrokenUpload {
        if (!endsLinesAsOrdered(upload)) {
            throw new BrokenUpload(
                    "ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is "
                            + dialect.lineEnding());
        }
        try (CsvReader<IngestRow> reader = CsvReader.builder()
                .fieldSeparator(dialect.delimiter().character())
                .allowUnclosedQuote(false)
                .build(
                        new RowHandler(),
                        new InputStreamReader(new ByteArrayInputStream(upload), StandardCharsets.UTF_8))) {
            List<IngestRow> rows = new ArrayList<>();
            reader.forEach(rows::add);
            return rows;
        } catch (CsvParseException broken) {
            throw new BrokenUpload("InvalidBatch : Failed to parse CSV: " + broken.getMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Looks at the first line end outside of quotes.
    private boolean endsLinesAsOrdered(byte[] upload) {
        boolean quoted = false;
        for (int at = 0; at < upload.length; at++) {
            if (upload[at] == '"') {
                quoted = !quoted;
            } else if (upload[at] == '\n' && !quoted) {
                boolean returned = at > 0 && upload[at - 1] == '\r';
                return returned == (dialect.lineEnding() == CsvDialect.LineEnding.CRLF);
            }
        }
        return true;
    }

    /// An upload that cannot be read; the job fails with the message.
    static final class BrokenUpload extends Exception {

        private static final long serialVersionUID = 1L;

        BrokenUpload(String message) {
            super(message);
        }
    }

    private static final class RowHandler extends AbstractBaseCsvCallbackHandler<IngestRow> {

        private List<String> fields = new ArrayList<>();
        private boolean malformed;

        @Override
        protected void handleBegin(long startingLine) {
            fields = new ArrayList<>();
            malformed = false;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            String text = new String(buffer, offset, length);
            malformed |= !quoted && text.startsWith(" ") && text.strip().startsWith("\"");
            fields.add(text);
        }

        @Override
        protected IngestRow buildRecord() {
            return new IngestRow(fields, malformed);
        }
    }
}
