package io.tasuki.app.docs;

import io.tasuki.app.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The fenced pieces of our documents.
final class Snippets {

    static final List<String> DOCUMENTS =
            List.of(
                    "README.md", "docs/alerts.md", "docs/attribution.md", "docs/commands.md", "docs/configuration.md", "docs/conversion.md", "docs/goal.md", "docs/exports.md",
                    "docs/privacy.md", "docs/sandbox.md", "docs/score.md",
                    "CONTRIBUTING.md");

    private static final Pattern FENCE = Pattern.compile("(?s)```(\\w+)\n(.*?)```");

    private Snippets() {}

    static Stream<String> of(String document, String language) throws IOException {
        return FENCE.matcher(text(document))
                .results()
                .filter(fence -> fence.group(1).equals(language))
                .map(fence -> fence.group(2));
    }

    /// The words of every line of a shell snippet that calls us, without the program's name and the comment.
    static Stream<List<String>> commandLines(String document) throws IOException {
        return of(document, "sh")
                .flatMap(String::lines)
                .filter(line -> line.matches("(\\./)?tasuki .*"))
                .map(line -> line.replaceAll("\\s+#.*$", ""))
                .map(line -> Arrays.stream(line.split(" +")).skip(1).toList());
    }

    /// Where links of the document point to inside the repository.
    static Stream<Path> links(String document) throws IOException {
        Path folder = Repository.root().resolve(document).resolveSibling(".");
        return Pattern.compile("]\\(([^)#:]+)\\)")
                .matcher(text(document))
                .results()
                .map((MatchResult link) -> folder.resolve(link.group(1)).normalize());
    }

    static String text(String document) throws IOException {
        return Files.readString(Repository.root().resolve(document));
    }
}
