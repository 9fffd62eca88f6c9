package io.tasuki.sandbox.salesforce.login;

import io.tasuki.sandbox.http.PathValues;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.salesforce.state.Org;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Whose session it is: `userinfo` and the address that a login calls `id`; and its end, `revoke`.
final class IdentityEndpoints {

    private final Sessions sessions;
    private final Users users;
    private final String organizationId;

    IdentityEndpoints(Org org, Sessions sessions) {
        this.sessions = sessions;
        this.users = new Users(org);
        this.organizationId = org.identity().organizationId();
    }

    Reply userinfo(Request request, PathValues path) {
        Optional<String> user = sessions.use(BearerToken.of(request));
        return user.map(id -> Reply.ok(userinfo(request, id)))
                .orElseGet(() -> Reply.text(403, "text/html", "Bad_OAuth_Token"));
    }

    private Map<String, Object> userinfo(Request request, String userId) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sub", address(request, userId));
        json.put("user_id", userId);
        json.put("organization_id", organizationId);
        json.put("preferred_username", users.value(userId, "Username"));
        json.put("name", users.value(userId, "Name"));
        json.put("email", users.value(userId, "Email"));
        json.put("active", true);
        json.put("user_type", "STANDARD");
        json.put("urls", urls(request));
        return json;
    }

    Reply identity(Request request, PathValues path) {
        Optional<String> user = sessions.use(BearerToken.of(request));
        String asked = path.get("userId");
        return user.isEmpty() || users.value(asked, "Id").isEmpty()
                ? Reply.text(403, "text/html", "Bad_OAuth_Token")
                : Reply.ok(identity(request, asked));
    }

    private Map<String, Object> identity(Request request, String userId) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", address(request, userId));
        json.put("asserted_user", true);
        json.put("user_id", userId);
        json.put("organization_id", organizationId);
        json.put("username", users.value(userId, "Username"));
        json.put("display_name", users.value(userId, "Name"));
        json.put("email", users.value(userId, "Email"));
        json.put("active", true);
        json.put("urls", urls(request));
        return json;
    }

    Reply revoke(Request request, PathValues path) {
        sessions.close(request.form()
                .first("token")
                .or(() -> request.query().first("token"))
                .orElse(""));
        return Reply.empty(200);
    }

    private String address(Request request, String userId) {
        return request.origin() + "/id/" + organizationId + "/" + userId;
    }

    private static Map<String, String> urls(Request request) {
        String data = request.origin() + "/services/data/v{version}/";
        Map<String, String> urls = new LinkedHashMap<>();
        urls.put("rest", data);
        urls.put("sobjects", data + "sobjects/");
        urls.put("query", data + "query/");
        urls.put("custom_domain", request.origin());
        return urls;
    }
}
