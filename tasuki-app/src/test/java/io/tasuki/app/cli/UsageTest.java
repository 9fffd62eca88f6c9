package io.tasuki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said to somebody who mistypes, word by word.
class UsageTest {

    @TempDir
    Path folder;

    private Typist typist;

    @BeforeEach
    void sitDown() {
        typist = Typist.withConfiguration(folder);
    }

    @Test
    void aMissingCommand() {
        assertThat(typist.typeOnly()).isEqualTo(64);
        assertThat(typist.err()).isEqualTo("tasuki: a command is missing\nSee 'tasuki --help'.\n");
    }

    @Test
    void aMistypedCommand() {
        assertThat(typist.type("stauts")).isEqualTo(64);
        assertThat(typist.err())
                .startsWith("tasuki: Unmatched argument at index 2: 'stauts'\nDid you mean: ")
                .contains("tasuki status")
                .endsWith("See 'tasuki --help'.\n");
    }

    @Test
    void anUnknownOption() {
        assertThat(typist.type("sync", "--force")).isEqualTo(64);
        assertThat(typist.err()).startsWith("tasuki: Unknown option: '--force'\n").endsWith("See 'tasuki sync --help'.\n");
    }

    @Test
    void aMomentThatIsNone() {
        assertThat(typist.type("sync", "--as-of", "yesterday")).isEqualTo(64);
        assertThat(typist.err())
                .isEqualTo("tasuki: Invalid value for option '--as-of': 'yesterday' is no moment; write 2026-11-24 or"
                        + " 2026-11-24T09:00:00+09:00\nSee 'tasuki sync --help'.\n");
    }

    @Test
    void aHorizonThatIsNone() {
        assertThat(typist.type("conversion", "--horizon", "never")).isEqualTo(64);
        assertThat(typist.err())
                .isEqualTo("tasuki: Invalid value for option '--horizon': 'never' is not a horizon; write a whole number"
                        + " of days, or ever\nSee 'tasuki conversion --help'.\n");
    }

    @Test
    void anAttributeNobodyConfigured() {
        assertThat(typist.type("conversion", "--attribute", "shoe_size")).isEqualTo(64);
        assertThat(typist.err())
                .isEqualTo("tasuki: 'shoe_size' is not an attribute of the configuration; known are: source, industry,"
                        + " employees, handoff_weekday, handoff_month, handoff_owner\nSee 'tasuki conversion --help'.\n");
    }

    @Test
    void aPartOfACrossingThatNobodyConfigured() {
        assertThat(typist.type("conversion", "--attribute", "industry,shoe_size")).isEqualTo(64);
        assertThat(typist.err()).startsWith("tasuki: 'shoe_size' is not an attribute of the configuration; known are: source,");
    }

    @Test
    void aLanguageWeDoNotSpeak() {
        assertThat(typist.type("conversion", "--lang", "fr")).isEqualTo(64);
        assertThat(typist.err())
                .startsWith("tasuki: Invalid value for option '--lang': 'fr' is not a language; write en or ja\n");
    }

    @Test
    void aRangeThatEndsBeforeItBegins() {
        assertThat(typist.type("conversion", "--since", "2026-10-01", "--until", "2026-09-01")).isEqualTo(64);
        assertThat(typist.err()).startsWith("tasuki: --since 2026-10-01 is after --until 2026-09-01\n");
    }

    @Test
    void aRetryOfNothingInParticular() {
        assertThat(typist.type("retry")).isEqualTo(64);
        assertThat(typist.err()).isEqualTo("tasuki: name records, or --all of them\nSee 'tasuki retry --help'.\n");
        assertThat(typist.type("retry", "sales.Contact/003", "--all")).isEqualTo(64);
    }

    @Test
    void aRecordThatIsNone() {
        assertThat(typist.type("history", "contacts")).isEqualTo(64);
        assertThat(typist.err())
                .startsWith("tasuki: Invalid value for positional parameter at index 0 (RECORD): 'contacts' is not of the form"
                        + " connection.object/id\n");
    }

    @Test
    void aHistoryWithoutARecord() {
        assertThat(typist.type("history")).isEqualTo(64);
        assertThat(typist.err()).startsWith("tasuki: Missing required parameter: 'RECORD'\n");
    }

    @Test
    void guardsThatAreAcceptedBlindly() {
        assertThat(typist.type("apply", "--accept-guards")).isEqualTo(64);
        assertThat(typist.err())
                .isEqualTo("tasuki: --accept-guards needs the id of the plan you have looked at\nSee 'tasuki apply --help'.\n");
    }

    @Test
    void anOutputFormatThatIsNone() {
        assertThat(typist.type("sync", "--output", "xml")).isEqualTo(64);
        assertThat(typist.err()).startsWith("tasuki: Invalid value for option '--output': expected one of ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "sandbox", "init", "sync", "poll", "plan", "apply", "revert", "retry", "history", "erase", "conversion", "export", "status", "serve"})
    void everyCommandHasHelpWithExamples(String command) {
        assertThat(typist.typeOnly(command, "--help")).isEqualTo(0);
        assertThat(typist.out()).startsWith("Usage: tasuki " + command).contains("\nExamples:\n  tasuki " + command);
        assertThat(typist.err()).isEmpty();
    }

    @Test
    void globalOptionsMayStandBeforeOrAfterTheCommand() {
        assertThat(typist.typeOnly("--output", "json", "--config", typist.config.toString(), "status")).isEqualTo(0);
        String before = typist.out();
        assertThat(typist.typeOnly("status", "--config", typist.config.toString(), "--output", "json")).isEqualTo(0);

        assertThat(typist.out()).isEqualTo(before).startsWith("{");
    }

    @Test
    void theVersionIsOneLine() {
        assertThat(typist.typeOnly("--version")).isEqualTo(0);
        assertThat(typist.out()).matches("tasuki \\S+\\n");
    }

    @Test
    void commandsThatComeLaterAreUnknownAndNotStubs() {
        assertThat(typist.type("report")).isEqualTo(64);
    }
}
