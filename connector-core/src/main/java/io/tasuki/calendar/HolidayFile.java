package io.tasuki.calendar;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A company's own days, on top of a country's: a CSV file of `date,name`, one day a line, `2026-12-29,Year-end closing`.
///
/// `2026/12/29` is understood too, and Shift_JIS, so that the list which Japan's Cabinet Office publishes can be used as
/// it is; a first line without a date is its head. A day named `open` is worked on although the country has a holiday.
public record HolidayFile(Map<LocalDate, String> days, Holidays below) implements Holidays {

    private static final long MOST_BYTES = 1 << 20;
    private static final String OPEN = "open";
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"));
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendPattern("[uuuu-M-d][uuuu/M/d]")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    public HolidayFile {
        days = Map.copyOf(days);
    }

    /// Reads a file.
    ///
    /// @param below the holidays it stands on top of
    /// @throws IOException when it cannot be read
    /// @throws IllegalArgumentException when it is not such a file; the message names the line and what is wrong there
    public static HolidayFile read(Path file, Holidays below) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IllegalArgumentException(file + " has more than a megabyte: that is no list of holidays");
        }
        Map<LocalDate, String> days = new HashMap<>();
        try (CsvReader<CsvRecord> lines = lines(text(file))) {
            for (CsvRecord line : lines) {
                day(file, line).ifPresent(day -> days.put(day, line.getFieldCount() > 1 ? line.getField(1).strip() : ""));
            }
        } catch (CsvParseException problem) {
            throw new IllegalArgumentException(file + " is no CSV: " + problem.getMessage(), problem);
        }
        return new HolidayFile(days, below);
    }

    private static CsvReader<CsvRecord> lines(String text) {
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    private static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (Charset charset : CHARSETS) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException other) {
                // The next one may fit.
            }
        }
        throw new IllegalArgumentException(file + " is neither UTF-8 nor Shift_JIS: save it as CSV in UTF-8");
    }

    private static Optional<LocalDate> day(Path file, CsvRecord line) {
        String date = line.getField(0).strip();
        if (date.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(DATE.parse(date, LocalDate::from));
        } catch (DateTimeException problem) {
            if (line.getStartingLineNumber() == 1 && date.chars().noneMatch(Character::isDigit)) {
                return Optional.empty();
            }
            throw new IllegalArgumentException(
                    file + ", line " + line.getStartingLineNumber() + ": " + date + " is no date; write it as 2026-12-29", problem);
        }
    }

    @Override
    public Optional<String> name(LocalDate day) {
        String own = days.get(day);
        if (own == null) {
            return below.name(day);
        }
        return own.equalsIgnoreCase(OPEN) ? Optional.empty() : Optional.of(own);
    }
}
