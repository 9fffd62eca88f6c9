package io.tasuki.sandbox.salesforce.composite;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.http.Headers;
import io.tasuki.sandbox.http.Json;
import io.tasuki.sandbox.http.Query;
import io.tasuki.sandbox.http.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One call inside another one.
///
/// @param address path and query below the server's root
/// @param body missing when there is none
record SubRequest(String method, String address, JsonNode headers, JsonNode body) {

    /// The call as if it had come by itself, with the headers of the call around it and its own.
    Request within(Request outer) {
        int mark = address.indexOf('?');
        String path = mark < 0 ? address : address.substring(0, mark);
        return new Request(
                method,
                URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8),
                address,
                Query.parse(mark < 0 ? "" : address.substring(mark + 1)),
                headers(outer),
                body.isMissingNode() || body.isNull() ? new byte[0] : Json.bytes(body));
    }

    private Headers headers(Request outer) {
        Map<String, List<String>> all = new LinkedHashMap<>(outer.headers().all());
        all.keySet().removeIf(name -> name.equalsIgnoreCase("Content-Type"));
        all.put("Content-Type", List.of("application/json"));
        headers.properties()
                .forEach(header ->
                        all.put(header.getKey(), List.of(header.getValue().asText())));
        return new Headers(all);
    }

    static boolean isQuery(String address) {
        return address.matches("/services/data/[^/]+/query(All)?(\\?.*)?");
    }
}
