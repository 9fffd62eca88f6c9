package io.tasuki.sandbox.salesforce.login;

import io.tasuki.sandbox.control.Bench;
import io.tasuki.sandbox.http.Handler;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Routes;
import io.tasuki.sandbox.salesforce.state.Org;
import java.time.InstantSource;

/// The addresses of logins, and of what they tell.
public final class LoginRoutes {

    private static final String OAUTH = "/services/oauth2/";

    private LoginRoutes() {}

    public static void add(Routes routes, Org org, Bench bench, Sessions sessions) {
        TokenEndpoint tokens = new TokenEndpoint(org, bench, sessions, InstantSource.system());
        routes.on("POST", OAUTH + "token", (request, path) -> newSession(org, tokens.answer(request, path)));
        IdentityEndpoints identity = new IdentityEndpoints(org, sessions);
        both(routes, OAUTH + "userinfo", identity::userinfo);
        both(routes, OAUTH + "revoke", identity::revoke);
        routes.on("GET", "/id/{organizationId}/{userId}", identity::identity);
    }

    private static Reply newSession(Org org, Reply login) {
        synchronized (org) {
            org.security().renewIfChanged();
        }
        return login;
    }

    private static void both(Routes routes, String path, Handler handler) {
        routes.on("GET", path, handler);
        routes.on("POST", path, handler);
    }
}
