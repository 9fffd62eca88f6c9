package io.tasuki.sandbox.salesforce.login;

import io.tasuki.sandbox.http.Reply;
import java.util.LinkedHashMap;
import java.util.Map;

/// A login that is refused.
final class OAuthProblem extends Exception {

    private static final long serialVersionUID = 1L;

    private final String error;

    OAuthProblem(String error, String description) {
        super(description);
        this.error = error;
    }

    static OAuthProblem invalidGrant(String description) {
        return new OAuthProblem("invalid_grant", description);
    }

    Reply reply() {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("error", error);
        body.put("error_description", String.valueOf(getMessage()));
        return Reply.json(400, body);
    }
}
