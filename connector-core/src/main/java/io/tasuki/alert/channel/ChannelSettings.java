package io.tasuki.alert.channel;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where alerts are sent.
public sealed interface ChannelSettings {

    /// As the outbox knows it.
    String name();

    /// An address that takes a JSON document by POST.
    ///
    /// @param word what the configuration calls it
    /// @param address https, or http on this machine; it may hold a secret itself
    /// @param secret what messages are signed with
    record OfWebhook(String word, URI address, Secret secret) implements ChannelSettings {

        @Override
        public String name() {
            return "webhook " + word;
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /// A mail server and who is written to.
    ///
    /// @param login empty: the server asks for none
    record OfMail(Server server, Optional<Login> login, String from, List<String> to) implements ChannelSettings {

        public OfMail {
            to = List.copyOf(to);
        }

        @Override
        public String name() {
            return "email";
        }
    }

    record Server(String host, int port, Security security) {}

    record Login(String user, Secret password) {}

    /// How the way to a mail server is kept private.
    enum Security {
        STARTTLS(587),
        TLS(465),
        /// Not at all: for a server on this machine or in the same rack.
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }

        public int port() {
            return port;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
