package io.tasuki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

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
    @MethodSource("commands")
    void everyCommandHasHelpWithExamples(List<String> command) {
        assertThat(typist.typeOnly(with(command, "--help"))).isEqualTo(0);
        assertThat(typist.out())
                .startsWith("Usage: tasuki " + String.join(" ", command))
                .contains("\nExamples:\n  tasuki " + String.join(" ", command));
        assertThat(typist.err()).isEmpty();
    }

    // Of a description that is cut into lines, lists of commands show the first alone.
    @ParameterizedTest
    @MethodSource("commands")
    void everythingThatHelpSaysIsASentence(List<String> command) {
        CommandSpec spec = found(command).getCommandSpec();

        Stream<String> said = Stream.concat(
                Stream.of(spec.usageMessage().description()),
                spec.args().stream().filter(word -> !word.hidden()).flatMap(word -> Stream.of(word.description())));

        assertThat(said).isNotEmpty().allSatisfy(sentence -> assertThat(sentence).endsWith("."));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyExampleFitsOnItsLine(List<String> command) {
        typist.typeOnly(with(command, "--help"));

        assertThat(found(command).getCommandSpec().usageMessage().footer())
                .isNotEmpty()
                .allSatisfy(example -> assertThat(typist.out().lines()).contains(String.format(example)));
    }

    static Stream<List<String>> commands() {
        return below(commandLine(), List.of());
    }

    private static Stream<List<String>> below(CommandLine line, List<String> path) {
        return line.getSubcommands().entrySet().stream()
                .flatMap(entry -> {
                    List<String> deeper = Stream.concat(path.stream(), Stream.of(entry.getKey())).toList();
                    return Stream.concat(Stream.of(deeper), below(entry.getValue(), deeper));
                });
    }

    private static CommandLine commandLine() {
        return CommandTree.whole(new Typist(Path.of("nowhere")).surroundings());
    }

    private static CommandLine found(List<String> command) {
        CommandLine line = commandLine();
        for (String word : command) {
            line = Objects.requireNonNull(line.getSubcommands().get(word));
        }
        return line;
    }

    private static String[] with(List<String> command, String word) {
        return Stream.concat(command.stream(), Stream.of(word)).toArray(String[]::new);
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
}
