package io.tasuki.export.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.export.ledger.GoldenWorld;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written for each platform, letter by letter, and that it is what the checks ask for.
class GoldenFilesTest {

    @TempDir
    private Path folder;

    @Test
    void everyFileIsTheGoldenOneAndHasNoFault() throws IOException {
        Map<String, Path> written = GoldenWorld.files(folder);

        assertThat(written).hasSize(6);
        for (Map.Entry<String, Path> file : written.entrySet()) {
            assertThat(file.getValue()).as(file.getKey()).hasContent(golden(file.getKey()));
            CheckReport report = FileCheck.check(file.getValue(), Optional.empty(), Optional.of(GoldenWorld.NOW));
            assertThat(report.faults()).as(file.getKey()).isEmpty();
            assertThat(report.format()).isEqualTo(file.getKey().substring(0, file.getKey().indexOf('.')));
            assertThat(report.rows()).isPositive();
        }
    }

    /// A golden file; its lines end in LF, however they were written.
    static String golden(String name) throws IOException {
        try (InputStream text = Objects.requireNonNull(GoldenFilesTest.class.getResourceAsStream(name), name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
