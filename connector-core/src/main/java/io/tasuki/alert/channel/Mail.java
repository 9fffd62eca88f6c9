package io.tasuki.alert.channel;

import io.tasuki.alert.channel.ChannelSettings.Login;
import io.tasuki.alert.channel.ChannelSettings.Security;
import io.tasuki.alert.channel.ChannelSettings.Server;
import io.tasuki.alert.message.AlertMessage;
import io.tasuki.alert.message.AlertText;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes messages to people: plain text by SMTP. Headers hold words of ours and configured addresses, nothing that came
/// from a CRM. The message id is the event's, so that a mail server can tell one that was sent again.
final class Mail implements Channel {

    private static final Logger LOG = LoggerFactory.getLogger(Mail.class);
    private static final String MILLIS_TO_CONNECT = "5000";
    private static final String MILLIS_TO_ANSWER = "15000";

    private final ChannelSettings.OfMail settings;
    private final AlertText text;
    private final Session session;

    Mail(ChannelSettings.OfMail settings, AlertText text) {
        this.settings = settings;
        this.text = text;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(ChannelSettings.OfMail settings) {
        Server server = settings.server();
        boolean encrypted = server.security() != Security.NONE;
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", MILLIS_TO_CONNECT);
        properties.setProperty("mail.smtp.timeout", MILLIS_TO_ANSWER);
        properties.setProperty("mail.smtp.writetimeout", MILLIS_TO_ANSWER);
        properties.setProperty("mail.smtp.sendpartial", "true");
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", Boolean.toString(encrypted));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(server.security() == Security.TLS));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(server.security() == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(server.security() == Security.STARTTLS));
        return properties;
    }

    @Override
    public void deliver(Letter letter) throws DeliveryException {
        try (Transport transport = session.getTransport("smtp")) {
            MimeMessage mail = written(letter);
            connect(transport);
            send(transport, mail);
        } catch (MessagingException problem) {
            throw new DeliveryException(reason(problem));
        }
    }

    private void connect(Transport transport) throws MessagingException {
        Server server = settings.server();
        transport.connect(
                server.host(),
                server.port(),
                settings.login().map(Login::user).orElse(null),
                settings.login().map(login -> login.password().value()).orElse(null));
    }

    // Who could be reached was: to send it to all again because of one wrong address would write to them for ever.
    private static void send(Transport transport, MimeMessage mail) throws MessagingException {
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (SendFailedException refused) {
            int reached = count(refused.getValidSentAddresses());
            if (reached == 0) {
                throw refused;
            }
            LOG.warn("the mail server took an alert for {} recipients and refused {}; check alerts.email.to",
                    reached, count(refused.getInvalidAddresses()) + count(refused.getValidUnsentAddresses()));
        }
    }

    private static int count(Address @org.jspecify.annotations.Nullable [] addresses) {
        return addresses == null ? 0 : addresses.length;
    }

    private MimeMessage written(Letter letter) throws MessagingException {
        AlertMessage message = letter.message();
        MimeMessage mail = new IdentifiedMail(session, letter.eventId());
        mail.setFrom(new InternetAddress(settings.from(), true));
        for (String recipient : settings.to()) {
            mail.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient, true));
        }
        mail.setSubject(text.subject(message), StandardCharsets.UTF_8.name());
        mail.setText(text.body(message), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(message.createdAt()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        return mail;
    }

    // What a server says may quote addresses, and what a library says the password's form.
    private String reason(MessagingException problem) {
        String server = settings.server().host() + ":" + settings.server().port();
        return server + switch (problem) {
            case AuthenticationFailedException wrong -> " refused the user or the password";
            case SendFailedException refused -> " refused the sender or all recipients";
            default -> settings.server().security() == Security.STARTTLS
                    ? " could not be reached, or offers no STARTTLS that can be trusted"
                    : " could not be reached, or broke off";
        };
    }

    @Override
    public void close() {
        // Each message has a connection of its own.
    }

    /// A mail whose id is the event's.
    private static final class IdentifiedMail extends MimeMessage {

        private final String id;

        IdentifiedMail(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@tasuki.invalid>");
        }
    }
}
