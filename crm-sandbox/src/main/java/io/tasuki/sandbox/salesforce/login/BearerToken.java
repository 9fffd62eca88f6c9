package io.tasuki.sandbox.salesforce.login;

import io.tasuki.sandbox.http.Request;

/// The access token a request shows.
public final class BearerToken {

    private BearerToken() {}

    /// Empty when it shows none; the org takes `OAuth` for `Bearer`.
    public static String of(Request request) {
        String[] words = request.header("Authorization").orElse("").split(" ", 2);
        boolean known = words[0].equalsIgnoreCase("Bearer") || words[0].equalsIgnoreCase("OAuth");
        return known && words.length == 2 ? words[1].strip() : "";
    }
}
