package io.tasuki.run.configuration;

import io.tasuki.alert.channel.ChannelSettings;
import io.tasuki.alert.channel.ChannelSettings.Login;
import io.tasuki.alert.channel.ChannelSettings.OfMail;
import io.tasuki.alert.channel.ChannelSettings.OfWebhook;
import io.tasuki.alert.channel.ChannelSettings.Security;
import io.tasuki.alert.channel.ChannelSettings.Server;
import io.tasuki.alert.channel.MailAddress;
import io.tasuki.alert.channel.Secret;
import io.tasuki.model.SafeAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads one place where alerts are sent.
final class ChannelReader {

    private static final int HIGHEST_PORT = 65_535;

    private final Item item;

    ChannelReader(Item item) {
        this.item = item;
    }

    /// @param word what the configuration calls it
    Optional<ChannelSettings> webhook(String word) {
        return item.section().flatMap(section -> {
            Optional<URI> address = section.require("url", "give the address that takes the messages")
                    .flatMap(url -> url.as(ChannelReader::address, "write an address that begins with https://"));
            Optional<Secret> secret = secret(
                    section.require("secret", "give the secret that messages are signed with"),
                    "ALERT_" + word + "_SECRET");
            section.end();
            return address.flatMap(url -> secret.map(known -> new OfWebhook(word, url, known)));
        });
    }

    Optional<ChannelSettings> mail() {
        return item.section().flatMap(section -> {
            Optional<Server> server = server(section);
            Optional<Login> login = login(section);
            Optional<String> from = section.require("from", "give the sender's address").flatMap(ChannelReader::mailAddress);
            List<String> to = section.require("to", "give at least one recipient").stream()
                    .flatMap(recipients -> recipients.list().stream())
                    .flatMap(one -> mailAddress(one).stream())
                    .toList();
            login.ifPresent(known -> keepPrivate(section, server));
            section.end();
            return to.isEmpty() ? Optional.empty() : server.flatMap(host -> from.map(sender -> new OfMail(host, login, sender, to)));
        });
    }

    private static Optional<Server> server(Section section) {
        Map<String, Security> known = new LinkedHashMap<>();
        for (Security security : Security.values()) {
            known.put(security.word(), security);
        }
        Security security = section.find("security")
                .flatMap(one -> one.text().flatMap(word -> ConfigurationReader.oneOf(one, word, known)))
                .orElse(Security.STARTTLS);
        int port = section.find("port")
                .flatMap(one -> one.as(ChannelReader::port, "write a number from 1 to 65535"))
                .orElse(security.port());
        return section.require("host", "give the name of the mail server")
                .flatMap(Item::text)
                .map(host -> new Server(host, port, security));
    }

    private static Optional<Login> login(Section section) {
        Optional<String> user = section.find("username").flatMap(Item::text);
        Optional<Secret> password = secret(section.find("password"), "SMTP_PASSWORD");
        if (user.isPresent() && password.isEmpty()) {
            section.complainAt("password", "is missing", "give it with the username, or leave both out");
        }
        return user.flatMap(name -> password.map(word -> new Login(name, word)));
    }

    private static void keepPrivate(Section section, Optional<Server> server) {
        if (server.filter(host -> host.security() == Security.NONE && !SafeAddress.THIS_MACHINE.contains(host.host())).isPresent()) {
            section.complainAt(
                    "security", "would send the password for everybody to read", "use starttls or tls, or no username");
        }
    }

    private static Optional<Secret> secret(Optional<Item> item, String variable) {
        return item.flatMap(one -> one.secret(variable.toUpperCase(Locale.ROOT))).map(Secret::new);
    }

    private static Optional<String> mailAddress(Item item) {
        return item.as(MailAddress::checked, "write an address such as revops@example.com");
    }

    // What is wrong with it is said without the address, for it may hold a secret.
    private static URI address(String text) {
        try {
            URI address = new URI(text);
            if (SafeAddress.is(address)) {
                return address;
            }
        } catch (URISyntaxException problem) {
            throw new IllegalArgumentException("is not an address", problem);
        }
        throw new IllegalArgumentException("is not an address of https without a user");
    }

    private static int port(String text) {
        int port = ConnectionsReader.positive(text);
        if (port > HIGHEST_PORT) {
            throw new IllegalArgumentException("'" + text + "' is not a port");
        }
        return port;
    }
}
