package io.tasuki.app.cli.export;

import io.tasuki.export.file.CsvDialect;
import io.tasuki.export.file.CsvDialect.Reader;
import io.tasuki.export.file.CsvDialect.Unencodable;
import io.tasuki.export.file.TextEncoding;
import io.tasuki.export.table.TableFormat;
import io.tasuki.export.table.TableTarget;
import io.tasuki.run.configuration.Configuration;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// How a CSV file that people open is spelled. A value that a spreadsheet would run as a formula always gets an apostrophe.
final class CsvOptions {

    @Option(
            names = "--encoding",
            paramLabel = "utf_8|utf_8_bom|shift_jis",
            description = "Of CSV: utf_8_bom and shift_jis open right in Excel (default: utf_8).")
    private TextEncoding encoding = TextEncoding.UTF_8;

    @Option(
            names = "--replace-unknown",
            description = "Write ? for a character that the encoding lacks, instead of refusing to write the file.")
    private boolean replace;

    TableTarget target(Path file, TableFormat format, Configuration configuration) {
        CsvDialect dialect = new CsvDialect(
                encoding, replace ? Unencodable.REPLACED : Unencodable.REFUSED, Reader.SPREADSHEET);
        return new TableTarget(file, format, dialect, configuration.zone());
    }
}
