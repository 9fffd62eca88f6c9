package io.tasuki.run.configuration;

import java.util.Optional;
import java.util.Set;

/// Where `serve` answers, and to whom.
///
/// @param address to listen at
/// @param port 0: any that is free
/// @param token what people show to see the pages; empty: a new one at every start, which only this machine's user can read
/// @param hosts names by which browsers may ask for the pages, besides those of the loopback
public record ServeSettings(String address, int port, Optional<String> token, Set<String> hosts) {

    public static final String LOOPBACK = "127.0.0.1";

    private static final Set<String> LOOPBACKS = Set.of(LOOPBACK, "localhost", "::1");

    public ServeSettings {
        hosts = Set.copyOf(hosts);
    }

    public boolean onLoopback() {
        return LOOPBACKS.contains(address);
    }
}
