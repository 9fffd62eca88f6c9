package io.tasuki.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tasuki.it.browser.Axe;
import io.tasuki.it.browser.Browser;
import io.tasuki.it.browser.Tab;
import io.tasuki.it.support.HeldCall;
import io.tasuki.it.support.Loop;
import io.tasuki.it.support.Product;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.generate.WorldGenerator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Both live pages in a real browser, in the middle of a run of `serve`.
class LivePagesIT {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final String CONFIGURATION =
            """
            store: ./tasuki.duckdb
            time_zone: Asia/Tokyo
            {connections}
            leads:
              from: marketing.contacts
              match: [crm_ids, email]
              attributes: {lead_source: marketing.contacts.lead_source}
            handoff: {at: marketing.contacts.hs_lifecyclestage_salesqualifiedlead_date}
            deals: {from: sales.Opportunity, link: [conversion, contact_role]}
            conversion: {horizon_days: ever}
            """;

    @TempDir
    private Path folder;

    @Test
    void whoeverLogsInSeesTheReportAndTheService() throws Exception {
        Sandbox sandbox = Sandbox.start(
                SandboxOptions.of(WorldGenerator.generate(200, 3).data()).withLimits(Limits.OFF));
        try (Loop loop = Loop.over(sandbox, folder, CONFIGURATION);
                Browser browser = Browser.start(folder.resolve("profile"));
                HeldCall held = new HeldCall()) {
            loop.product().json("sync");
            loop.sandbox().listen(held);
            Product.Started serve = loop.product().start("serve", "--once");
            held.awaitCall();
            JsonNode door = new ObjectMapper().readTree(folder.resolve("tasuki.duckdb.serve").toFile());

            try (Tab tab = browser.open(1280, 900, false)) {
                look(tab, URI.create(door.get("address").asText()), door.get("token").asText());
            }
            held.close();
            assertThat(serve.await().exitCode()).isZero();
        }
    }

    private static void look(Tab tab, URI address, String token) throws IOException {
        tab.go(address.resolve("/login?lang=ja"));
        tab.picture(PICTURES.resolve("live-login-JA.png"));
        assertThat(Axe.violations(tab)).isEmpty();
        tab.type(token);
        tab.follow(() -> tab.press("Enter"));

        assertThat(tab.ask("location.pathname").asText()).isEqualTo("/");
        assertThat(tab.ask("document.querySelectorAll('[data-section]').length").asInt()).isEqualTo(12);
        assertThat(tab.ask("document.cookie").asText()).as("what scripts see of the session").isEmpty();
        for (String language : List.of("ja", "en")) {
            show(tab, address.resolve("/?lang=" + language), "live-report-" + language);
            show(tab, address.resolve("/service?lang=" + language), "live-service-" + language);
            assertThat(tab.ask("document.querySelector('[data-figure=\"service_runs/table/0/status\"]').dataset.value").asText())
                    .isEqualTo("under_way");
        }
        tab.follow(() -> tab.ask("document.querySelector('.live form button').click()"));

        assertThat(tab.ask("location.pathname").asText()).isEqualTo("/login");
        assertThat(tab.troubles()).isEmpty();
        assertThat(tab.requests()).allMatch(request -> request.startsWith(address.toString()));
        tab.go(address.resolve("/service"));
        assertThat(tab.ask("document.querySelectorAll('[data-figure]').length").asInt()).isZero();
    }

    private static void show(Tab tab, URI address, String picture) throws IOException {
        tab.go(address);
        tab.picture(PICTURES.resolve(picture + ".png"));
        assertThat(Axe.violations(tab)).as(address.toString()).isEmpty();
    }
}
