package io.tasuki.run.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tasuki.alert.AlertSettings;
import io.tasuki.alert.channel.ChannelSettings;
import io.tasuki.alert.channel.ChannelSettings.Login;
import io.tasuki.alert.channel.ChannelSettings.Security;
import io.tasuki.alert.channel.ChannelSettings.Server;
import io.tasuki.alert.channel.Secret;
import io.tasuki.alert.condition.Thresholds;
import io.tasuki.stage.plan.LabelLanguage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertConfigurationTest {

    private static final String REST =
            """
            connections:
              marketing: {adapter: north, base_url: "http://127.0.0.1:1", token: "${NORTH_TOKEN}"}
              sales: {adapter: south, base_url: "http://127.0.0.1:2", token: "${SOUTH_TOKEN}"}
            leads: {from: marketing.people}
            deals: {from: sales.Deal}
            handoff: {at: marketing.people.sql_date}
            """;

    @TempDir
    Path folder;

    @Test
    void everyKeyIsRead() throws IOException {
        AlertSettings alerts = load(
                        """
                        language: ja
                        alerts:
                          due_soon: 90 minutes
                          stale: {warn_after: 2 hours, error_after: 1 day}
                          budget_below: 0.25
                          most: 5
                          attempts: 3
                          webhooks:
                            chat: {url: "https://chat.example/hook?key=1", secret: "${CHAT}"}
                            here: {url: "http://127.0.0.1:9/x", secret: "${CHAT}"}
                          email: {host: smtp.example, security: tls, username: u, password: "${MAIL}", from: a@example.com, to: [b@example.com, c@example.com]}
                        """)
                .alerts();

        assertThat(alerts)
                .isEqualTo(new AlertSettings(
                        new Thresholds(Duration.ofMinutes(90), Duration.ofHours(2), Duration.ofDays(1), 0.25),
                        5,
                        3,
                        List.of(
                                new ChannelSettings.OfWebhook("chat", URI.create("https://chat.example/hook?key=1"), new Secret("cc")),
                                new ChannelSettings.OfWebhook("here", URI.create("http://127.0.0.1:9/x"), new Secret("cc")),
                                new ChannelSettings.OfMail(
                                        new Server("smtp.example", 465, Security.TLS),
                                        Optional.of(new Login("u", new Secret("mm"))),
                                        "a@example.com",
                                        List.of("b@example.com", "c@example.com"))),
                        LabelLanguage.JA));
        assertThat(alerts.toString()).doesNotContain("cc").doesNotContain("mm").doesNotContain("key=1");
    }

    @Test
    void nobodyIsToldUnlessSomebodyIsNamed() throws IOException {
        assertThat(load("").alerts()).isEqualTo(AlertSettings.NONE);
        assertThat(load("alerts: {stale: {warn_after: 2 hours}}\n").alerts().thresholds())
                .isEqualTo(new Thresholds(Duration.ofHours(2), Duration.ofHours(2), Duration.ofHours(6), 0.1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock =
            """
            webhooks: {chat: {url: "http://chat.example/", secret: "${CHAT}"}} | alerts.webhooks.chat.url | is not an address of https without a user
            webhooks: {chat: {url: "https://me:word@chat.example/", secret: "${CHAT}"}} | alerts.webhooks.chat.url | is not an address of https without a user
            webhooks: {chat: {url: "https://chat.example/", secret: word}} | alerts.webhooks.chat.secret | is a secret and may not stand in the file
            webhooks: {chat: {url: "https://chat.example/"}} | alerts.webhooks.chat.secret | is missing
            email: {host: h, from: a@example.com} | alerts.email.to | is missing
            email: {host: h, from: a@example.com, to: nobody} | alerts.email.to | 'nobody' is not the address of a mailbox
            email: {host: h, from: a@example.com, to: b@example.com, username: u} | alerts.email.password | is missing
            email: {host: h, from: a@example.com, to: b@example.com, security: none, username: u, password: "${MAIL}"} | alerts.email.security | would send the password for everybody to read
            email: {host: h, from: a@example.com, to: b@example.com, port: 99999} | alerts.email.port | '99999' is not a port
            due_soon: soon | alerts.due_soon | 'soon' is not a span of time
            stale: {warn_after: 2 days, error_after: 1 day} | alerts.stale.error_after | is shorter than warn_after
            budget_below: 2 | alerts.budget_below | '2' is not a share
            telegram: x | alerts.telegram | is not a known key
            """)
    void whatCannotBeUsedIsSaid(String line, String key, String message) {
        assertThat(problems("alerts:\n  " + line + "\n"))
                .extracting(ConfigurationProblem::key, ConfigurationProblem::message)
                .containsExactly(org.assertj.core.api.Assertions.tuple(key, message));
    }

    @Test
    void aRecipientWithALineBreakIsRefused() {
        assertThat(problems("alerts: {email: {host: h, from: a@example.com, to: \"b@example.com\\r\\nBcc: x@example.com\"}}\n"))
                .extracting(ConfigurationProblem::key)
                .containsExactly("alerts.email.to");
    }

    private List<ConfigurationProblem> problems(String yaml) {
        ConfigurationException problem = catchThrowableOfType(ConfigurationException.class, () -> load(yaml));
        return problem == null ? List.of() : problem.problems();
    }

    private Configuration load(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("tasuki.yaml"), REST + yaml);
        return Configuration.load(
                file,
                Map.of("NORTH_TOKEN", "n", "SOUTH_TOKEN", "s", "CHAT", "cc", "MAIL", "mm"),
                List.of(StubFactory.north(), StubFactory.south()));
    }
}
