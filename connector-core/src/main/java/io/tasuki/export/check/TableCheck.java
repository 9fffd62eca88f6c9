package io.tasuki.export.check;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads a table row by row and holds it against its rules.
final class TableCheck {

    private static final String PARAMETERS = "Parameters:TimeZone=";
    private static final int VERSION_PLACE = 5;

    private final TableRules rules;
    private final Faults faults;
    private List<String> headers = List.of();
    private boolean begun;
    private boolean versionSeen;
    private long rows;

    TableCheck(TableRules rules, Faults faults) {
        this.rules = rules;
        this.faults = faults;
    }

    /// @return how many events there are
    long check(Path file) throws IOException {
        size(Files.size(file));
        try (InputStream bytes = Files.newInputStream(file);
                CsvReader<CsvRecord> lines = lines(bytes)) {
            for (CsvRecord line : lines) {
                take(line.getStartingLineNumber(), line.getFields());
            }
        } catch (CsvParseException broken) {
            faults.add(rows + 1, 0, "", new Complaint("quotes are not closed from here on", "double every quote within a quoted value"));
        }
        if (headers.isEmpty()) {
            faults.add(1, 0, "", new Complaint("there are no headers", "begin with the line of headers"));
        }
        return rows;
    }

    private void size(long bytes) {
        if (bytes > rules.mostBytes()) {
            faults.add(1, 0, "", new Complaint("the file is larger than " + rules.mostBytes() + " bytes", "cut it into several files"));
        }
    }

    private static CsvReader<CsvRecord> lines(InputStream bytes) {
        Reader text = new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
        return CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    private void take(long line, List<String> cells) {
        encoding(line, cells);
        if (!begun && rules.parameters()) {
            begun = true;
            if (parameters(line, cells)) {
                return;
            }
        }
        if (headers.isEmpty()) {
            headers(line, cells);
        } else if (rules.version() && !versionSeen) {
            versionSeen = true;
            version(line, cells);
        } else {
            row(new TableRow(line, headers, cells));
        }
    }

    private void encoding(long line, List<String> cells) {
        for (int place = 0; place < cells.size(); place++) {
            if (cells.get(place).indexOf('\uFFFD') >= 0) {
                complain(line, place, "holds bytes that are no UTF-8", "save the file as UTF-8 without a byte order mark");
            }
        }
        if (line == 1 && cells.getFirst().startsWith("\uFEFF")) {
            complain(line, 0, "begins with a byte order mark", "save the file as UTF-8 without a byte order mark");
        }
    }

    /// @return true when that is what the line is
    private boolean parameters(long line, List<String> cells) {
        String first = cells.getFirst().replace("\uFEFF", "");
        if (!first.startsWith("Parameters")) {
            complain(line, 0, "is no line of parameters", "begin with " + PARAMETERS + "Asia/Tokyo, then the headers");
            return false;
        }
        if (!first.startsWith(PARAMETERS) || !zone(first.substring(PARAMETERS.length()).replace(";", ""))) {
            complain(line, 0, "names no time zone", "write " + PARAMETERS + "Asia/Tokyo or +0900");
        }
        if (cells.stream().skip(1).anyMatch(cell -> !cell.isBlank())) {
            complain(line, 1, "holds more than the parameters", "leave the rest of the line out");
        }
        return true;
    }

    private static boolean zone(String name) {
        try {
            return name.matches("[+-]\\d{4}") || (name.contains("/") && !ZoneId.of(name).getId().isEmpty());
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private void headers(long line, List<String> cells) {
        headers = cells.stream().map(cell -> cell.replace("\uFEFF", "")).toList();
        if (headers.getFirst().startsWith("Parameters")) {
            complain(line, 0, "stands where the headers belong", "leave the line of parameters out: headers are the first line");
            headers = List.of();
            return;
        }
        Set<String> met = new HashSet<>();
        for (int place = 0; place < headers.size(); place++) {
            String header = headers.get(place);
            if (!rules.columns().containsKey(header)) {
                complain(line, place, "is no column of this file", "remove it, or spell it as the platform does");
            } else if (!met.add(header)) {
                complain(line, place, "is there twice", "remove one of them");
            }
        }
        rules.columns().forEach((header, column) -> {
            if (column.must() && !headers.contains(header)) {
                faults.add(line, 0, header, new Complaint("the column is missing", "add it, spelt just so"));
            }
        });
    }

    private void version(long line, List<String> cells) {
        boolean named = cells.getFirst().equals("Format Version");
        if (!named) {
            faults.add(line, 1, "Type", new Complaint("is no Format Version", "write Format Version below the headers, and 6.0 in the column Name"));
        } else if (cells.size() <= VERSION_PLACE || !new TableRow(line, headers, cells).text("Name").equals("6.0")) {
            faults.add(line, headers.indexOf("Name") + 1, "Name", new Complaint("is not the version 6.0", "write 6.0 in the column Name"));
        }
    }

    private void row(TableRow row) {
        rows++;
        if (rows == rules.mostRows() + 1) {
            faults.add(row.line(), 0, "", new Complaint("there are more than " + rules.mostRows() + " rows", "cut the file into several"));
        }
        if (row.cells().size() != headers.size()) {
            String reason = "has " + row.cells().size() + " cells under " + headers.size() + " headers";
            faults.add(row.line(), 0, "", new Complaint(reason, "quote values that hold a comma, and leave no line empty"));
            return;
        }
        for (int place = 0; place < headers.size(); place++) {
            cell(row, place);
        }
        rules.rows().forEach(rule -> rule.accept(row, faults));
    }

    private void cell(TableRow row, int place) {
        TableRules.Column column = rules.columns().get(headers.get(place));
        if (column == null) {
            return;
        }
        String text = row.cells().get(place);
        if (!text.isEmpty()) {
            column.rule().apply(text).ifPresent(complaint -> faults.add(row.line(), place + 1, headers.get(place), complaint));
        } else if (column.filled()) {
            complain(row.line(), place, "is empty", "fill it in, or leave the row out");
        }
    }

    private void complain(long line, int place, String reason, String remedy) {
        String field = place < headers.size() ? headers.get(place) : "";
        faults.add(line, place + 1, field, new Complaint(reason, remedy));
    }
}
