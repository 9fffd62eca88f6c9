package io.tasuki.model;

import java.net.URI;
import java.util.Set;

/// Which addresses people may be sent to, and secrets: those of https, and plain http that never leaves this machine.
public final class SafeAddress {

    /// What this machine calls itself in an address.
    public static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private SafeAddress() {}

    /// False also of an address without a host, or with a user in it.
    public static boolean is(URI address) {
        String host = address.getHost();
        return host != null && address.getUserInfo() == null && switch (address.getScheme()) {
            case "https" -> true;
            case "http" -> THIS_MACHINE.contains(host);
            case null, default -> false;
        };
    }
}
