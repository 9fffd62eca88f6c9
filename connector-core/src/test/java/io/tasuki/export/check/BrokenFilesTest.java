package io.tasuki.export.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tasuki.export.ledger.GoldenWorld;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Golden files with one thing broken each: `broken.csv` says what, and which fault it has to be.
class BrokenFilesTest {

    @TempDir
    private Path folder;

    /// @param from what is replaced, once
    record Broken(String file, String from, String to, long line, int column, String reason) {

        @Override
        public String toString() {
            return file + ": " + reason;
        }
    }

    static List<Broken> broken() throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(GoldenFilesTest.golden("broken.csv"))) {
            return rows.stream().map(BrokenFilesTest::broken).toList();
        }
    }

    private static Broken broken(NamedCsvRecord row) {
        return new Broken(
                row.getField("file"),
                unfolded(row, "from"),
                unfolded(row, "to"),
                Long.parseLong(row.getField("line")),
                Integer.parseInt(row.getField("column")),
                row.getField("reason"));
    }

    private static String unfolded(NamedCsvRecord row, String field) {
        return row.getField(field).replace("\\n", "\n").replace("\\uFEFF", "\uFEFF");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void eachHasItsFaultWhereItIs(Broken broken) throws IOException {
        String golden = GoldenFilesTest.golden(broken.file());
        int place = golden.indexOf(broken.from());
        assertThat(place).as("the golden file holds it").isNotNegative();
        String text = golden.substring(0, place) + broken.to() + golden.substring(place + broken.from().length());
        Path file = Files.writeString(folder.resolve(broken.file()), text);
        Format format = Format.named(broken.file().substring(0, broken.file().indexOf('.'))).orElseThrow();

        CheckReport report = FileCheck.check(file, Optional.of(format), Optional.of(GoldenWorld.NOW));

        assertThat(report.faultCount()).isPositive();
        assertThat(report.faults())
                .extracting(fault -> fault.line() + ":" + fault.column() + " " + fault.reason())
                .contains(broken.line() + ":" + broken.column() + " " + broken.reason());
        assertThat(report.faults()).allSatisfy(fault -> assertThat(fault.remedy()).isNotBlank());
    }

    @Test
    void bytesThatAreNoUtf8AreFoundWhereTheyStand() throws IOException {
        byte[] text = GoldenFilesTest.golden("linkedin.csv").getBytes(Charset.forName("windows-31j"));
        Path file = Files.write(folder.resolve("sjis.csv"), text);

        assertThat(FileCheck.check(file, Optional.empty(), Optional.empty()).faults())
                .extracting(fault -> fault.line() + ":" + fault.column() + " " + fault.reason())
                .contains("2:4 holds bytes that are no UTF-8");
    }

    @Test
    void tooManyRowsAreCountedAndTheFirstThousandFaultsKept() throws IOException {
        String event = "{\"event_name\":\"x\"}";
        String text = "{\"data\":[\n" + String.join(",\n", Collections.nCopies(1001, event)) + "\n]}";
        Path file = Files.writeString(folder.resolve("many.json"), text, StandardCharsets.UTF_8);

        CheckReport report = FileCheck.check(file, Optional.empty(), Optional.empty());

        assertThat(report.rows()).isEqualTo(1001);
        assertThat(report.faults()).hasSize(1000);
        assertThat(report.faultCount()).isGreaterThan(5000);
    }

    @Test
    void whatLooksLikeNothingIsSaidToAndNamedFormatsAreBelieved() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "a,b\n1,2\n");

        assertThatThrownBy(() -> FileCheck.check(file, Optional.empty(), Optional.empty()))
                .isInstanceOf(UnknownFormatException.class)
                .hasMessageContaining("google-ads, google-ads-adjustments, google-data-manager, microsoft-ads, meta, linkedin");
        assertThat(FileCheck.check(file, Optional.of(Format.LINKEDIN), Optional.empty()).faultCount()).isEqualTo(7);
    }
}
