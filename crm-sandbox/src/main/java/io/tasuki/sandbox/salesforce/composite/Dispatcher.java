package io.tasuki.sandbox.salesforce.composite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.tasuki.sandbox.http.BadRequest;
import io.tasuki.sandbox.http.Body;
import io.tasuki.sandbox.http.Json;
import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.http.Routes;
import io.tasuki.sandbox.salesforce.api.ErrorBody;
import java.util.Optional;

/// Hands parts of a call to the endpoints that answer them.
final class Dispatcher {

    private final Routes routes;

    Dispatcher(Routes routes) {
        this.routes = routes;
    }

    Reply answer(SubRequest part, Request outer) {
        try {
            Request request = part.within(outer);
            Optional<Routes.Match> route = routes.find(request.method(), request.path());
            return route.isEmpty()
                    ? ErrorBody.of(404, "NOT_FOUND", "The requested resource does not exist")
                    : route.get().handler().handle(request, route.get().path());
        } catch (BadRequest | IllegalArgumentException unreadable) {
            return ErrorBody.of(400, "JSON_PARSER_ERROR", String.valueOf(unreadable.getMessage()));
        } catch (Exception bug) {
            throw new IllegalStateException("an endpoint threw on a part of a call", bug);
        }
    }

    /// What a reply carries, null when it carries nothing that is JSON.
    static JsonNode body(Reply reply) {
        String type = reply.headers().getOrDefault("Content-Type", "");
        boolean json = type.startsWith("application/json");
        return json && reply.body() instanceof Body.Whole whole ? Json.tree(whole.bytes()) : NullNode.getInstance();
    }
}
