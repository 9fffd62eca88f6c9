package io.tasuki.run.configuration;

import java.util.Optional;
import java.util.Set;

/// Reads `serve:`.
final class ServeReader {

    private static final int SHORTEST_TOKEN = 16;
    private static final int PORTS = 65_536;

    ServeSettings read(Section root) {
        Optional<Section> serve = root.find("serve").flatMap(Item::section);
        Optional<Item> token = serve.flatMap(section -> section.find("token"));
        ServeSettings settings = new ServeSettings(
                serve.flatMap(section -> section.find("address")).flatMap(Item::text).orElse(ServeSettings.LOOPBACK),
                serve.flatMap(section -> section.find("port"))
                        .flatMap(item -> item.as(ServeReader::port, "write a number from 0 to 65535; 0 takes any that is free"))
                        .orElse(0),
                token.flatMap(item -> item.secret("TASUKI_TOKEN")).filter(text -> longEnough(token.get(), text)),
                serve.flatMap(section -> section.find("hosts")).map(Item::words).orElse(Set.of()));
        serve.ifPresent(section -> {
            check(section, settings, token.isPresent());
            section.end();
        });
        return settings;
    }

    // What can be reached from outside must be closed to those who have no token, and know its own name.
    private static void check(Section serve, ServeSettings settings, boolean token) {
        if (!settings.onLoopback() && !token) {
            serve.complainAt("token", "is missing", "others can reach " + settings.address() + ": write \"${TASUKI_TOKEN}\" and set it");
        }
        if (!settings.onLoopback() && settings.hosts().isEmpty()) {
            serve.complainAt("hosts", "is missing", "name the host by which browsers ask for the pages, without a port");
        }
    }

    private static boolean longEnough(Item item, String token) {
        return token.length() >= SHORTEST_TOKEN
                || item.refuse("is shorter than 16 characters", "set one that nobody guesses, for instance from 'openssl rand -hex 32'");
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port < PORTS) {
                return port;
            }
        } catch (NumberFormatException problem) {
            throw new IllegalArgumentException("'" + text + "' is not a port", problem);
        }
        throw new IllegalArgumentException("'" + text + "' is not a port");
    }
}
