package io.tasuki.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.app.Repository;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageWordsTest {

    private static final Path SECTIONS = Repository.root().resolve("connector-core/src/main/java/io/tasuki/report");
    private static final Pattern SENTENCE = Pattern.compile("Remark\\.of\\(\\s*\"([a-z_]*[a-z])\"");
    private static final Pattern REASON = Pattern.compile("Unknown\\(\\s*\"([a-z_]*[a-z])\"");
    private static final Pattern SECTION = Pattern.compile("new Section\\(\\s*\"([a-z_]*[a-z])\"");
    private static final Pattern FIGURE = Pattern.compile("(?:Figure\\.of|new Figure|tallies\\.figure)\\(\\s*\"([a-z_]*[a-z])\"");

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        assertThat(keys("words_ja.properties")).containsExactlyElementsOf(keys("words.properties"));
    }

    @Test
    void whateverASectionNamesHasWords() throws IOException {
        assertThat(without("remark", SENTENCE)).as("sentences").isEmpty();
        assertThat(without("unknown", REASON)).as("reasons").isEmpty();
        assertThat(without("section", SECTION)).as("titles").isEmpty();
        assertThat(without("about", SECTION)).as("explanations").isEmpty();
        assertThat(without("figure", FIGURE)).as("figures").isEmpty();
    }

    /// The ids in the sections' sources for which no place has words of a sort.
    private static List<String> without(String sort, Pattern naming) throws IOException {
        Set<String> keys = keys("words.properties");
        try (Stream<Path> files = Files.walk(SECTIONS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> naming.matcher(text(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .distinct()
                    .filter(id -> keys.stream().noneMatch(key -> key.startsWith(sort + ".") && key.endsWith("." + id)))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    private static Set<String> keys(String file) throws IOException {
        String name = "/io/tasuki/app/output/page/" + file;
        Properties words = new Properties();
        try (InputStream stream = Objects.requireNonNull(PageWordsTest.class.getResourceAsStream(name), name)) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return new TreeSet<>(words.stringPropertyNames());
    }
}
