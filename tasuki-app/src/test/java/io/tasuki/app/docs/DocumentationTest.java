package io.tasuki.app.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tasuki.app.cli.CommandTree;
import io.tasuki.app.cli.StopRequests;
import io.tasuki.app.cli.Surroundings;
import io.tasuki.app.output.Console;
import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.crm.SettingSpec;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.configuration.ConfigurationException;
import io.tasuki.run.configuration.ConfigurationProblem;
import io.tasuki.stage.plan.FieldCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// What the documents say is what the program does.
class DocumentationTest {

    static final List<String> documents = Snippets.DOCUMENTS;

    private static final String UNKNOWN = "zzzzzzzzzzzzzzzz";
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "HUBSPOT_TOKEN", "a", "SALESFORCE_CLIENT_ID", "b", "SALESFORCE_CLIENT_SECRET", "c", "TASUKI_TOKEN", "sixteen letters or more",
            "ALERT_TEAM_CHAT_SECRET", "d", "SMTP_PASSWORD", "e");

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("documents")
    void everyCommandLineOfADocumentIsOne(String document) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        CommandLine tasuki = CommandTree.whole(
                Surroundings.ofProcess(new Console(nowhere, nowhere, false), StopRequests.never()));

        List<List<String>> lines = Snippets.commandLines(document).toList();

        for (List<String> words : lines) {
            assertThatCode(() -> tasuki.parseArgs(words.toArray(String[]::new)))
                    .as("%s: %s", document, words)
                    .doesNotThrowAnyException();
        }
        assertThat(lines.isEmpty()).as("%s has no command line to try", document)
                .isEqualTo(List.of("docs/configuration.md", "CONTRIBUTING.md").contains(document));
    }

    @ParameterizedTest
    @FieldSource("documents")
    void everyLinkLeadsToAFile(String document) throws IOException {
        assertThat(Snippets.links(document)).allSatisfy(target -> assertThat(target).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/configuration.md"})
    void everyConfigurationOfADocumentCanBeUsed(String document) throws IOException {
        List<String> configurations = Snippets.of(document, "yaml").toList();

        assertThat(configurations).isNotEmpty();
        for (String configuration : configurations) {
            assertThat(problems(configuration)).as(document).isEmpty();
            assertThat(SchemaCheck.complaints(schema(), new YAMLMapper().readTree(configuration))).as(document).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cli/tasuki.yaml", "demo/demo.yaml"})
    void everyConfigurationWeShipFitsTheSchema(String resource) throws IOException {
        assertThat(SchemaCheck.complaints(schema(), new YAMLMapper().readTree(resource("/io/tasuki/app/" + resource))))
                .isEmpty();
    }

    @Test
    void theSchemaRefusesWhatTheProgramRefuses() throws IOException {
        String wrong = example().replace("grace_days: 1", "grace_day: 1").replace("[crm_ids, email]", "[phone]");

        assertThat(SchemaCheck.complaints(schema(), new YAMLMapper().readTree(wrong)))
                .containsExactlyInAnyOrder(
                        ".leads.match fits none of its forms", ".deals.grace_day is unknown");
        assertThat(problems(wrong)).extracting(ConfigurationProblem::key)
                .containsExactlyInAnyOrder("leads.match[0]", "deals.grace_day");
    }

    @Test
    void theSchemaIsPublishedInTheJarToo() throws IOException {
        assertThat(resource("/io/tasuki/app/tasuki.schema.json"))
                .isEqualTo(Snippets.text("docs/tasuki.schema.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "leads", "handoff", "deals", "guards", "retention", "poll", "sla", "alerts", "score", "exports", "goal", "serve", "attribution", "conversion"})
    void theSchemaKnowsTheKeysThatTheProgramKnows(String section) throws IOException {
        JsonNode part = section.isEmpty() ? schema() : schema().path("properties").path(section);
        JsonNode keys = part.has("anyOf") ? part.path("anyOf").path(1).path("properties") : part.path("properties");

        assertThat(names(keys)).containsExactlyInAnyOrderElementsOf(knownKeys(section));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hubspot", "salesforce"})
    void theSchemaKnowsTheSettingsThatAnAdapterTakes(String platform) throws IOException {
        CrmAdapterFactory adapter = Configuration.adaptersFound().stream()
                .filter(factory -> factory.platform().equals(platform))
                .findFirst()
                .orElseThrow();
        List<String> settings = new ArrayList<>(List.of("adapter", "write_batch"));
        adapter.settings().stream().map(SettingSpec::name).forEach(settings::add);

        assertThat(names(schema().path("$defs").path(platform).path("properties")))
                .containsExactlyInAnyOrderElementsOf(settings);
    }

    @Test
    void theSchemaAndTheDocumentKnowTheFieldsWeWrite() throws IOException {
        List<String> known = new ArrayList<>();
        schema().at("/$defs/own_field/enum").forEach(name -> known.add(name.asText()));

        assertThat(known).containsExactlyInAnyOrderElementsOf(FieldCatalogue.names());
        assertThat(known).allSatisfy(name -> assertThat(Snippets.text("docs/configuration.md")).contains("`" + name + "`"));
    }

    @Test
    void theExampleHoldsEveryKeyOfTheSchema() throws IOException {
        JsonNode example = new YAMLMapper().readTree(example());

        assertThat(names(example)).containsExactlyInAnyOrderElementsOf(names(schema().path("properties")));
        for (String section : List.of("leads", "deals", "guards", "retention", "poll", "sla", "alerts", "score", "exports", "goal", "serve", "attribution")) {
            assertThat(names(example.path(section)))
                    .containsExactlyInAnyOrderElementsOf(
                            names(schema().path("properties").path(section).path("properties")));
        }
    }

    /// What the program itself says it knows, when asked for a key that is none.
    private List<String> knownKeys(String section) throws IOException {
        String yaml = section.isEmpty()
                ? example() + UNKNOWN + ": 1\n"
                : new YAMLMapper().writeValueAsString(withUnknownKey(section));
        String key = section.isEmpty() ? UNKNOWN : section + "." + UNKNOWN;
        String remedy = problems(yaml).stream()
                .filter(problem -> problem.key().equals(key))
                .map(ConfigurationProblem::remedy)
                .findFirst()
                .orElseThrow();
        String known = "known are: ";
        assertThat(remedy).startsWith(known);
        return Stream.of(remedy.substring(known.length()).split(", ")).toList();
    }

    private static JsonNode withUnknownKey(String section) throws IOException {
        JsonNode document = new YAMLMapper().readTree(example());
        ((ObjectNode) document.path(section)).put(UNKNOWN, 1);
        return document;
    }

    private List<ConfigurationProblem> problems(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("tasuki.yaml"), yaml);
        // The example names it.
        Files.writeString(folder.resolve("holidays.csv"), "date,name\n2026-12-29,Year-end closing\n");
        ConfigurationException problem = catchThrowableOfType(
                ConfigurationException.class,
                () -> Configuration.load(file, ENVIRONMENT, Configuration.adaptersFound()));
        return problem == null ? List.of() : problem.problems();
    }

    private static String example() throws IOException {
        return Snippets.of("docs/configuration.md", "yaml").findFirst().orElseThrow();
    }

    private static JsonNode schema() throws IOException {
        return new ObjectMapper().readTree(Snippets.text("docs/tasuki.schema.json"));
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(DocumentationTest.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
