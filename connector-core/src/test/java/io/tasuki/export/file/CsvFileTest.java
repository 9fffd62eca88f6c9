package io.tasuki.export.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.export.file.CsvDialect.Reader;
import io.tasuki.export.file.CsvDialect.Unencodable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFileTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void linesEndInCrlfAndOnlyWhatNeedsQuotesHasThem() {
        write(CsvDialect.forPrograms(), List.of("名前", "a,b", "said \"so\"", "two\nlines", ""));

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("名前,\"a,b\",\"said \"\"so\"\"\",\"two\nlines\",\r\n");
    }

    @Test
    void excelKnowsUtf8ByItsMark() {
        write(dialect(TextEncoding.UTF_8_BOM, Unencodable.REFUSED), List.of("ろ"));

        assertThat(bytes.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void shiftJisIsThatOfWindows() {
        write(dialect(TextEncoding.SHIFT_JIS, Unencodable.REFUSED), List.of("①髙橋", "㈱"));

        assertThat(bytes.toString(Charset.forName("windows-31j"))).isEqualTo("①髙橋,㈱\r\n");
        assertThat(bytes.toByteArray()).startsWith(0x87, 0x40, 0xFB, 0xFC);
    }

    @Test
    void aCharacterThatTheEncodingLacksIsRefusedByPlaceAndNeverQuoted() {
        CsvDialect dialect = dialect(TextEncoding.SHIFT_JIS, Unencodable.REFUSED);

        assertThatThrownBy(() -> write(dialect, List.of("a", "b"), List.of("c", "한국")))
                .isInstanceOf(UnencodableException.class)
                .hasMessage("row 2, column 2 holds a character that SHIFT_JIS lacks; choose UTF-8 with a byte order mark, or"
                        + " allow such characters to be replaced by '?'");
    }

    @Test
    void whatIsReplacedIsCountedByCharacter() {
        long replaced = write(dialect(TextEncoding.SHIFT_JIS, Unencodable.REPLACED), List.of("한국 𠮷野家", "東京"));

        assertThat(replaced).isEqualTo(3);
        assertThat(bytes.toString(Charset.forName("windows-31j"))).isEqualTo("?? ?野家,東京\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "=1+1, '=1+1", "+81 90, '+81 90", "@sum, '@sum", "-1+2, '-1+2", "-12.50, -12.50", "＝A1, '＝A1", "a=b, a=b"
            })
    void aFormulaIsDisarmedForSpreadsheetsOnly(String value, String safe) {
        write(dialect(TextEncoding.UTF_8, Unencodable.REFUSED), List.of(value));
        write(CsvDialect.forPrograms(), List.of(value));

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(safe + "\r\n" + value + "\r\n");
    }

    @SafeVarargs
    private long write(CsvDialect dialect, List<String>... rows) {
        try (CsvFile file = CsvFile.on(bytes, dialect)) {
            for (List<String> row : rows) {
                file.row(row);
            }
            return file.replaced();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static CsvDialect dialect(TextEncoding encoding, Unencodable unencodable) {
        return new CsvDialect(encoding, unencodable, Reader.SPREADSHEET);
    }
}
