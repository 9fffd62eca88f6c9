package io.tasuki.it.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/// The accessibility checker of Deque, put into a page from outside; the page's own policy does not hold for it.
public final class Axe {

    private Axe() {}

    /// What it finds wrong, a line each; of all rules, those of best practice included.
    public static List<String> violations(Tab tab) {
        return tab.unheard(() -> check(tab));
    }

    private static List<String> check(Tab tab) {
        // Hundreds of closed lists are of one make, and what is closed is not judged anyway; looking through them takes minutes.
        tab.ask("[...document.querySelectorAll('[popover]:not(:popover-open)')].slice(3).forEach(list => list.remove())");
        tab.ask(source() + "; 0");
        JsonNode found = tab.ask(
                """
                axe.run(document, {resultTypes: ['violations']}).then(result => result.violations.map(violation =>
                    violation.id + ' (' + violation.impact + '): ' + violation.help + ': '
                    + violation.nodes.slice(0, 5).map(node => node.html.slice(0, 200) + ' ' + node.failureSummary).join(' | ')))
                """);
        List<String> violations = new ArrayList<>();
        found.forEach(violation -> violations.add(violation.asText()));
        return violations;
    }

    private static String source() {
        try {
            Properties artifact = new Properties();
            artifact.load(resource("/META-INF/maven/org.webjars.npm/axe-core/pom.properties"));
            String name = "/META-INF/resources/webjars/axe-core/" + artifact.getProperty("version") + "/axe.min.js";
            try (InputStream stream = resource(name)) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Axe.class.getResourceAsStream(name), name);
    }
}
