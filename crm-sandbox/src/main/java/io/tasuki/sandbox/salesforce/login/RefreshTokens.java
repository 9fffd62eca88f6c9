package io.tasuki.sandbox.salesforce.login;

import java.security.SecureRandom;

/// The one refresh token of the app; with rotation, each use ends it and gives out another. Safe for many threads.
final class RefreshTokens {

    private static final int BYTES = 48;

    private final SecureRandom random = new SecureRandom();
    private String current;

    RefreshTokens(String first) {
        this.current = first;
    }

    /// @return the token to use from now on
    synchronized String use(String token, boolean rotate) throws OAuthProblem {
        if (!current.equals(token)) {
            throw OAuthProblem.invalidGrant("expired access/refresh token");
        }
        if (rotate) {
            current = "5Aep861" + Sessions.secret(random, BYTES);
        }
        return current;
    }
}
