package io.tasuki.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.it.browser.Axe;
import io.tasuki.it.browser.Browser;
import io.tasuki.it.browser.Tab;
import io.tasuki.it.support.Loop;
import io.tasuki.it.support.Quiet;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.generate.WorldGenerator;
import io.tasuki.sandbox.generate.mess.MessyWorld;
import io.tasuki.sandbox.generate.mess.Topology;
import io.tasuki.sandbox.generate.mess.WorldRecipe;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page that `tasuki report` writes of a world in which everything goes awry: it shows what the document says, all of
/// it, in words.
///
/// `-Dtasuki.page.leads=20000 -Dtasuki.page.seed=3` takes another world.
class WeeklyPageIT {

    private static final int LEADS = Integer.getInteger("tasuki.page.leads", 1_000);
    private static final long SEED = Long.getLong("tasuki.page.seed", 2);
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final int FEWEST_VALUES = 500;

    private static final String AGREED =
            """
            conversion: {horizon_days: 90}
            score: {horizon_days: 90, promote: automatic}
            goal: {target: 500_000_000, fiscal_year_starts: 7, handoffs_per_month: 150, by: industry, confidence: 0.7}
            sla: {first_contact: {within: 2 days}}
            attribution: {fields: {origin: {campaign: marketing.contacts.origin}}}
            """;

    @TempDir
    private Path folder;

    @BeforeAll
    static void quietly() {
        Quiet.logs();
    }

    @Test
    void thePageShowsWhatTheDocumentSays() throws Exception {
        MessyWorld world = WorldGenerator.messy(WorldRecipe.of(LEADS, SEED, Topology.HUBSPOT_TO_SALESFORCE));
        SandboxOptions options = SandboxOptions.of(world.data()).withLimits(Limits.OFF);
        options.clock().advance(Duration.ofMinutes(5));
        try (Loop loop = Loop.over(Sandbox.start(options), folder, configuration(world));
                Browser browser = Browser.start(folder.resolve("profile"))) {
            loop.product().json("sync");
            loop.product().json("score", "--train");

            look(loop, browser, "ja", false);
            look(loop, browser, "en", true);
        }
    }

    private void look(Loop loop, Browser browser, String language, boolean dark) throws IOException {
        Path file = folder.resolve(language + ".html");
        JsonNode report = loop.product().json("report", "--lang", language, "--to", file.toString());
        try (Tab tab = browser.open(1280, 900, dark)) {
            tab.go(file.toUri());
            tab.picture(PICTURES.resolve("weekly-%s-%s.png".formatted(language, dark ? "dark" : "light")));

            Map<String, String> told = Document.told(report);
            assertThat(Document.shown(tab)).as("%d leads, seed %d", LEADS, SEED).containsExactlyEntriesOf(told);
            assertThat(told).hasSizeGreaterThan(FEWEST_VALUES);
            assertThat(tab.ask(WITHOUT_WORDS)).as("ids in place of words").isEmpty();
            assertThat(tab.ask("document.querySelectorAll('[data-kind=owner]').length").asInt()).isPositive();
            assertThat(tab.ask(NAMELESS)).as("owners told by their ids").isEmpty();
            assertThat(tab.ask(UNOPENED)).as("numbers without the list they name").isEmpty();
            assertThat(tab.ask("document.querySelectorAll('[data-section]').length").asInt()).isEqualTo(12);
            assertThat(tab.troubles()).isEmpty();
            assertThat(tab.requests()).hasSize(1);
            assertThat(Axe.violations(tab)).isEmpty();
            System.out.printf("weekly page, %s, %d leads, seed %d: %d values as in the document%n", language, LEADS, SEED, told.size());
        }
    }

    private static String configuration(MessyWorld world) {
        return world.configuration().replace("${HUBSPOT_URL}", "{marketing}").replace("${SALESFORCE_URL}", "{sales}") + AGREED;
    }

    // Words of ours in a place of their own; what a CRM says may look like an id.
    private static final String WITHOUT_WORDS =
            """
            [...document.querySelectorAll('h2, h3, dt, .about, bdi.word, .now .beside, .sheet th[scope=col]')]
                .map(element => element.textContent.trim()).filter(text => /^([a-z]+_)+[a-z]+$/.test(text) || text === '')
            """;
    private static final String NAMELESS =
            "[...document.querySelectorAll('[data-kind=owner]')].filter(owner => owner.textContent.trim() === owner.dataset.value).map(owner => owner.outerHTML)";
    private static final String UNOPENED =
            "[...document.querySelectorAll('[popovertarget]')].filter(button => !document.getElementById(button.getAttribute('popovertarget'))).map(button => button.outerHTML)";
}
