package io.tasuki.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.app.page.ReportPage;
import io.tasuki.it.browser.Axe;
import io.tasuki.it.browser.Browser;
import io.tasuki.it.browser.Tab;
import io.tasuki.report.WeeklyReport;
import io.tasuki.stage.plan.LabelLanguage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The page in a real browser, from a report with every sort of block and value.
class PageIT {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    /// What A4 leaves between its margins, at 96 dots an inch.
    private static final int PAPER = 695;

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.start(folder.resolve("profile"));
    }

    @AfterAll
    static void stop() throws Exception {
        browser.close();
    }

    static Stream<Arguments> views() {
        return Arrays.stream(LabelLanguage.values())
                .flatMap(language -> Stream.of(
                        Arguments.of(language, false, WIDE),
                        Arguments.of(language, true, WIDE),
                        Arguments.of(language, false, NARROW),
                        Arguments.of(language, true, NARROW)));
    }

    @ParameterizedTest(name = "{0}, dark {1}, {2} wide")
    @MethodSource("views")
    void itIsWholeQuietAndReachableByEverybody(LabelLanguage language, boolean dark, int width) throws IOException {
        try (Tab tab = open(SampleReport.calm(), language, width, dark)) {
            tab.picture(PICTURES.resolve("page-%s-%s-%d.png".formatted(language, dark ? "dark" : "light", width)));

            assertThat(tab.troubles()).isEmpty();
            assertThat(tab.requests()).singleElement().asString().startsWith("file:");
            assertThat(tab.ask(NOT_DRAWN)).isEmpty();
            assertThat(tab.ask(EMPTY_SECTIONS)).isEmpty();
            assertThat(tab.ask(TOO_WIDE)).isEmpty();
            assertThat(tab.ask("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(width);
            assertThat(Axe.violations(tab)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(LabelLanguage.class)
    void aListIsOpenedAndClosedByTheKeyboardAlone(LabelLanguage language) {
        try (Tab tab = open(SampleReport.calm(), language, WIDE, false)) {
            tab.press("Tab");
            assertThat(tab.ask("document.activeElement.className").asText()).isEqualTo("skip");
            assertThat(tab.ask("getComputedStyle(document.activeElement).outlineStyle").asText()).isEqualTo("solid");

            tabTo(tab, "plan/goal/orders");
            tab.press("Enter");
            assertThat(tab.ask(OPEN_SHEETS).asInt()).isOne();
            assertThat(tab.ask("document.activeElement.className").asText()).isEqualTo("close");
            assertThat(Axe.violations(tab)).isEmpty();
            tab.press("Escape");

            assertThat(tab.ask(OPEN_SHEETS).asInt()).isZero();
            assertThat(tab.ask("document.activeElement.dataset.figure").asText()).isEqualTo("plan/goal/orders");
            tab.press("Enter");
            tab.press("Enter");
            assertThat(tab.ask(OPEN_SHEETS).asInt()).as("its close button has the focus").isZero();
        }
    }

    private static void tabTo(Tab tab, String figure) {
        for (int presses = 0; presses < 30; presses++) {
            if (tab.ask("document.activeElement.dataset.figure ?? ''").asText().equals(figure)) {
                return;
            }
            tab.press("Tab");
        }
        throw new AssertionError("no key leads to " + figure);
    }

    @Test
    void onlyWebAddressesBecomeLinks() {
        try (Tab tab = open(SampleReport.calm(), LabelLanguage.JA, WIDE, false)) {
            JsonNode links = tab.ask("[...document.querySelectorAll('.sheet tbody a')].map(a => a.protocol + a.rel)");

            assertThat(links).hasSize(18).allMatch(link -> link.asText().equals("https:noopener noreferrer"));
        }
    }

    @ParameterizedTest
    @EnumSource(LabelLanguage.class)
    void whateverACrmSaysStaysText(LabelLanguage language) throws IOException {
        try (Tab tab = open(SampleReport.hostile(), language, WIDE, false)) {
            tab.picture(PICTURES.resolve("hostile-%s.png".formatted(language)));

            assertThat(tab.troubles()).isEmpty();
            assertThat(tab.requests()).hasSize(1);
            assertThat(tab.ask("document.scripts.length").asInt()).isEqualTo(2);
            assertThat(tab.ask("document.images.length + document.querySelectorAll('[style]:not(svg, svg *, .chart, .chart *)').length").asInt()).isZero();
            assertThat(tab.ask(HANDLERS)).isEmpty();
            assertThat(tab.ask("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(WIDE);
            assertThat(namesOf(tab)).containsExactlyElementsOf(SampleReport.HOSTILE.stream().map(PageIT::fit).toList());
            assertThat(Axe.violations(tab)).isEmpty();
        }
    }

    private static List<String> namesOf(Tab tab) {
        return Stream.iterate(0, row -> row < SampleReport.HOSTILE.size(), row -> row + 1)
                .map(row -> tab.ask("document.querySelector('[data-figure=\"price/services/%d/service\"]').dataset.value".formatted(row)).asText())
                .toList();
    }

    // What HTML has no way to say.
    private static String fit(String name) {
        return name.replace('\u0000', '\uFFFD').replace('\u001B', '\uFFFD').replace('\uD800', '\uFFFD').replace('\u0085', '\uFFFD');
    }

    @ParameterizedTest
    @EnumSource(LabelLanguage.class)
    void itPrintsOnA4WithoutCuttingAnythingOff(LabelLanguage language) throws IOException {
        try (Tab tab = open(SampleReport.calm(), language, PAPER, true)) {
            tab.media("print");
            byte[] pdf = tab.print();
            Files.write(Files.createDirectories(PICTURES).resolve("print-%s.pdf".formatted(language)), pdf);
            tab.picture(PICTURES.resolve("print-%s.png".formatted(language)));

            assertThat(tab.ask(CUT_OFF)).isEmpty();
            assertThat(tab.ask(TOO_WIDE)).isEmpty();
            assertThat(tab.ask("getComputedStyle(document.body).color").asText()).isEqualTo("rgb(0, 0, 0)");
            String text = new String(pdf, StandardCharsets.ISO_8859_1);
            assertThat(Pattern.compile("/Type /Page\\b(?!s)").matcher(text).results()).hasSizeBetween(2, 8);
            assertThat(Pattern.compile("/MediaBox \\[0 0 59[45][.\\d]* 84[12][.\\d]*]").matcher(text).find()).isTrue();
        }
    }

    private static Tab open(WeeklyReport report, LabelLanguage language, int width, boolean dark) {
        Tab tab = browser.open(width, 900, dark);
        tab.go(file(ReportPage.of(report, language).html(), language));
        return tab;
    }

    private static URI file(String html, LabelLanguage language) {
        try {
            return Files.writeString(folder.resolve(language + ".html"), html).toUri();
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    private static final String OPEN_SHEETS = "document.querySelectorAll(':popover-open').length";
    private static final String NOT_DRAWN =
            "[...document.querySelectorAll('.chart')].filter(chart => !chart.querySelector('svg path, svg rect')).map(chart => chart.outerHTML)";
    private static final String EMPTY_SECTIONS =
            """
            [...document.querySelectorAll('[data-section]')].filter(section =>
                section.querySelectorAll('[data-figure], [data-remark]').length === 0).map(section => section.id)
            """;
    // A figure that does not fit its place stands upon the next one.
    private static final String TOO_WIDE =
            """
            [...document.querySelectorAll('.figure')].filter(figure => figure.scrollWidth > figure.clientWidth)
                .map(figure => figure.textContent.trim())
            """;
    private static final String HANDLERS =
            """
            [...document.querySelectorAll('*')].flatMap(element => [...element.attributes])
                .filter(attribute => attribute.name.startsWith('on')).map(attribute => attribute.name)
            """;
    private static final String CUT_OFF =
            """
            [...document.querySelectorAll('main *')].filter(element => element.getBoundingClientRect().right > innerWidth + 1
                && getComputedStyle(element).display !== 'none').map(element => element.outerHTML.slice(0, 120))
            """;
}
