package io.tasuki.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.tasuki.alert.channel.ChannelSettings.Login;
import io.tasuki.alert.channel.ChannelSettings.Security;
import io.tasuki.alert.channel.ChannelSettings.Server;
import io.tasuki.alert.condition.BrokenPromise;
import io.tasuki.alert.condition.BrokenPromise.Standing;
import io.tasuki.alert.message.AlertMessage;
import io.tasuki.alert.message.AlertText;
import io.tasuki.alert.message.Change;
import io.tasuki.alert.message.Step;
import io.tasuki.stage.plan.LabelLanguage;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Mails that a real mail server takes, or refuses.
class MailTest {

    private static final Instant DUE = Instant.parse("2026-11-26T09:00:00Z");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void listen() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailSaysInJapaneseWhatHappened() throws Exception {
        deliver(settings(Security.NONE, Optional.empty()), LabelLanguage.JA, message("0055g000001AAA"));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("[Tasuki] 重大：新規1件");
        assertThat(mail.getMessageID()).isEqualTo("<e-1@tasuki.invalid>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("tasuki@example.com");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("sales@example.com", "revops@example.com");
        assertThat(mail.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(text(mail))
                .isEqualTo(
                        """
                        ■ 新規
                        - 初回連絡が期限2026-11-26 18:00までに行われませんでした：sales.Lead/00Q1 https://crm.example/00Q1（引き渡し 2026-11-26 10:00、担当 0055g000001AAA）

                        現在未解消：1件
                        イベント e-1
                        """);
    }

    @Test
    void aMailSaysInEnglishWhatHappened() throws Exception {
        deliver(settings(Security.NONE, Optional.empty()), LabelLanguage.EN, message("0055g000001AAA"));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("[Tasuki] CRITICAL: 1 new");
        assertThat(text(mail))
                .isEqualTo(
                        """
                        New
                        - first contact was due at 2026-11-26 18:00 and is missed: sales.Lead/00Q1 https://crm.example/00Q1, handed over 2026-11-26 10:00, owner 0055g000001AAA

                        Open now: 1
                        Event e-1
                        """);
    }

    @Test
    void whatACrmSaysGetsIntoNoHeader() throws Exception {
        deliver(
                settings(Security.NONE, Optional.empty()),
                LabelLanguage.EN,
                message("x\r\nBcc: everybody@example.com\r\n\r\n{0} '"));

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(2);
        assertThat(text(mail)).contains("owner x Bcc: everybody@example.com  {0} '");
    }

    @Test
    void aServerWithoutEncryptionIsToldNothing() {
        assertThatThrownBy(() -> deliver(settings(Security.STARTTLS, login("secret")), LabelLanguage.EN, message("o")))
                .isInstanceOf(DeliveryException.class)
                .hasMessage("127.0.0.1:" + port() + " could not be reached, or offers no STARTTLS that can be trusted");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aWrongPasswordIsSaidWithoutTheWord() {
        server.setUser("tasuki@example.com", "tasuki", "right");

        assertThatThrownBy(() -> deliver(settings(Security.NONE, login("wrong")), LabelLanguage.EN, message("o")))
                .hasMessage("127.0.0.1:" + port() + " refused the user or the password");
        assertThat(settings(Security.NONE, login("wrong")).toString()).doesNotContain("wrong");
    }

    @Test
    void theRightPasswordLetsItIn() throws Exception {
        server.setUser("tasuki@example.com", "tasuki", "right");

        deliver(settings(Security.NONE, login("right")), LabelLanguage.EN, message("o"));

        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aServerThatIsGoneIsNamed() {
        ChannelSettings.OfMail settings = settings(Security.NONE, Optional.empty());
        server.stop();

        assertThatThrownBy(() -> deliver(settings, LabelLanguage.EN, message("o")))
                .hasMessage("127.0.0.1:" + settings.server().port() + " could not be reached, or broke off");
    }

    private void deliver(ChannelSettings.OfMail settings, LabelLanguage language, AlertMessage message)
            throws DeliveryException {
        try (Mail mail = new Mail(settings, new AlertText(language, ZoneId.of("Asia/Tokyo")))) {
            mail.deliver(Letter.of(message));
        }
    }

    private ChannelSettings.OfMail settings(Security security, Optional<Login> login) {
        return new ChannelSettings.OfMail(
                new Server("127.0.0.1", port(), security),
                login,
                "tasuki@example.com",
                List.of("sales@example.com", "revops@example.com"));
    }

    private static Optional<Login> login(String password) {
        return Optional.of(new Login("tasuki", new Secret(password)));
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private static AlertMessage message(String owner) {
        BrokenPromise promise = new BrokenPromise(
                "sales.Lead/00Q1@2026-11-26T01:00:00Z",
                "first_contact",
                Standing.MISSED,
                owner,
                null,
                Instant.parse("2026-11-26T01:00:00Z"),
                DUE,
                null,
                "",
                "sales.Lead/00Q1",
                URI.create("https://crm.example/00Q1"));
        Change change = new Change(Step.RAISED, promise.subject(), promise.severity(), promise);
        return AlertMessage.of("e-1", DUE, List.of(change), 1, 20);
    }

    private static String text(MimeMessage mail) throws Exception {
        return mail.getContent().toString().replace("\r\n", "\n").stripTrailing() + "\n";
    }
}
