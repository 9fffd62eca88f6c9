package io.tasuki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.app.serve.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {

    @TempDir
    Path folder;

    private Typist typist;

    @BeforeEach
    void sitDown() {
        typist = Typist.withConfiguration(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"google-ads", "google-data-manager", "microsoft-ads", "meta", "linkedin"})
    void everyPlatformHasHelpWithExamples(String platform) {
        assertThat(typist.typeOnly("export", platform, "--help")).isEqualTo(0);
        assertThat(typist.out()).startsWith("Usage: tasuki export " + platform).contains("\nExamples:\n  tasuki export " + platform);
        assertThat(typist.typeOnly("export", "--help")).isEqualTo(0);
        assertThat(typist.out()).contains("  " + platform + " ");
    }

    @Test
    void whatCameOfAnExportIsToldInWordsAndInJson() throws IOException {
        assertThat(typist.type("export", "google-ads", "--to", "won.csv", "--as-of", "2026-11-28T09:00:00Z")).isEqualTo(0);
        assertThat(typist.loop.calls).contains("export google-ads won.csv Optional[2026-11-28T09:00:00Z]");
        assertThat(typist.out())
                .isEqualTo(
                        """
                        /out/won.csv: 2 events
                        /out/won-adjustments.csv: 1 events
                        kept what an earlier export wrote: /out/won-20261121T090000-0001.csv
                        2 reported, 1 restated, 0 retracted, 2 withheld

                          consent_missing  2  nothing says that the person allowed it; see exports.consent

                          marketing.contacts/1@2026-11-01  consent_missing
                          marketing.contacts/2@2026-11-02  consent_missing
                        """);

        assertThat(typist.type("export", "google-ads", "--to", "won.csv", "--output", "json")).isEqualTo(0);
        assertThat(typist.json().at("/files/1/events").asLong()).isEqualTo(1);
        assertThat(typist.json().at("/withheld/0/reason").asText()).isEqualTo("consent_missing");
        assertThat(typist.json().at("/reasons/0/count").asLong()).isEqualTo(2);
    }

    @Test
    void aNeighbourIsToldWhichFileIsMeant() {
        List<String> asked = new ArrayList<>();
        typist.neighbour = (store, words) -> {
            asked.addAll(words);
            return Optional.of(new Answer(0, "", ""));
        };

        typist.type("export", "meta", "--to", "won.json");

        assertThat(asked).contains(Path.of("won.json").toAbsolutePath().toString());
        assertThat(typist.loop.calls).isEmpty();
    }

    @Test
    void aFileIsNeeded() {
        assertThat(typist.type("export", "meta")).isEqualTo(64);
        assertThat(typist.err()).startsWith("tasuki: Missing required option: '--to=FILE'\nSee 'tasuki export meta --help'.");
        assertThat(typist.type("export")).isEqualTo(64);
        assertThat(typist.err()).startsWith("tasuki: what to export is missing\n");
    }

    @Test
    void aFaultIsToldWithItsPlaceAndEndsWithOne() throws IOException {
        Path file = Files.writeString(
                folder.resolve("theirs.csv"),
                """
                Parameters:TimeZone=Asia/Tokyo
                Google Click ID,Conversion Name,Conversion Time,Conversion Value,Conversion Currency
                Cj0K1,Won deal,2026-03-05T10:02:03,1200,JPY
                """);

        assertThat(typist.type("export", "--check", file.toString())).isEqualTo(1);
        assertThat(typist.out())
                .isEqualTo(file + ":3:3: Conversion Time is no time as Google reads it; write 2026-11-24 09:00:00, with a blank"
                        + " instead of T and +0900 instead of +09:00\n" + file + ": google-ads, 1 events, 1 faults\n");
        assertThat(typist.type("export", "--check", file.toString(), "--output", "json")).isEqualTo(1);
        assertThat(typist.json().at("/faults/0/line").asInt()).isEqualTo(3);
        assertThat(typist.json().at("/fault_count").asInt()).isEqualTo(1);
    }

    @Test
    void aFileThatIsLikeNothingOrAFormatThatIsNoneIsSaidTo() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "a\n");

        assertThat(typist.type("export", "--check", file.toString())).isEqualTo(1);
        assertThat(typist.err()).contains("begins like none of the files that are known");
        assertThat(typist.type("export", "--check", file.toString(), "--as", "tiktok")).isEqualTo(64);
        assertThat(typist.err()).startsWith("tasuki: 'tiktok' is no format; known are: google-ads,");
        assertThat(typist.type("export", "--check", folder.resolve("none.csv").toString())).isEqualTo(1);
        assertThat(typist.err()).contains("none.csv");
    }
}
