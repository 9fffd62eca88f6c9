package io.tasuki.sandbox.salesforce;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tasuki.sandbox.http.Json;
import io.tasuki.sandbox.http.PathValues;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.http.Routes;
import io.tasuki.sandbox.salesforce.login.Sessions;
import io.tasuki.sandbox.salesforce.state.Org;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The control calls that disturb whoever reads an org: spent days, ended sessions, many records with one stamp.
final class ReadingControls {

    private static final int MOST = 10_000_000;

    private final Org org;
    private final OrgControl state;
    private final DailyLimit daily;
    private final Sessions sessions;

    ReadingControls(Org org, OrgControl state, DailyLimit daily, Sessions sessions) {
        this.org = org;
        this.state = state;
        this.daily = daily;
        this.sessions = sessions;
    }

    void addTo(Routes routes) {
        routes.on("PUT", "/_sandbox/org/daily", (request, path) -> {
            daily.leave(request.json().path("remaining").asLong());
            return Reply.empty(204);
        });
        routes.on("DELETE", "/_sandbox/org/sessions", (request, path) -> {
            sessions.closeAll();
            return Reply.empty(204);
        });
        routes.on("POST", "/_sandbox/records/{object}/flood", this::flood);
    }

    /// All in one moment, so that they share one stamp.
    private Reply flood(Request request, PathValues path) {
        int count = request.json().path("count").asInt();
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("count has to lie between 1 and " + MOST);
        }
        Map<String, @Nullable Object> fields = Json.MAPPER.convertValue(
                request.json().path("fields"), new TypeReference<Map<String, @Nullable Object>>() {});
        synchronized (org) {
            org.answer(() -> {
                for (int made = 0; made < count; made++) {
                    state.create(path.get("object"), fields, "user");
                }
                return count;
            });
        }
        return Reply.empty(204);
    }
}
