package io.tasuki.http;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// A login. Its text form hides the secret.
///
/// @param secret sent as `Authorization: Bearer`
/// @param home where calls go with this token, when the login names a host of its own
/// @param renewAt when to renew it ahead of its end, by this machine's clock
public record Token(String secret, Optional<URI> home, Optional<Instant> renewAt) {

    /// One that neither names a host nor ends.
    public static Token lasting(String secret) {
        return new Token(secret, Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return "Token[hidden]";
    }
}
