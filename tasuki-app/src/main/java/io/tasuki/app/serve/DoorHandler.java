package io.tasuki.app.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers the two paths of a [Door] that programs ask for, and leaves all else to others.
final class DoorHandler extends Handler.Abstract {

    private static final int LONGEST_REQUEST = 64 * 1024;

    private final byte[] authorization;
    private final Function<List<String>, Answer> commands;
    private final ObjectMapper json;

    DoorHandler(String token, Function<List<String>, Answer> commands, ObjectMapper json) {
        this.authorization = Door.bytes("Bearer " + token);
        this.commands = commands;
        this.json = json;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        switch (request.getMethod() + " " + Request.getPathInContext(request)) {
            case "GET /healthz" -> reply(response, callback, 200, "{\"status\":\"ok\"}");
            case "POST /command" -> command(request, response, callback);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void command(Request request, Response response, Callback callback) throws IOException {
        if (!nearby(request) || !authorized(request)) {
            reply(response, callback, 401, "{\"error\":\"the token is wrong\"}");
        } else if (request.getLength() < 0 || request.getLength() > LONGEST_REQUEST) {
            reply(response, callback, 413, "{\"error\":\"the command is too long\"}");
        } else {
            run(Content.Source.asString(request, StandardCharsets.UTF_8), response, callback);
        }
    }

    private void run(String body, Response response, Callback callback) throws IOException {
        try {
            List<String> words = List.of(json.readValue(body, String[].class));
            reply(response, callback, 200, json.writeValueAsString(commands.apply(words)));
        } catch (JsonProcessingException notWords) {
            reply(response, callback, 400, "{\"error\":\"the body must be a JSON list of words\"}");
        }
    }

    private static boolean nearby(Request request) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer
                && peer.getAddress().isLoopbackAddress();
    }

    // Compared in constant time, so that the token cannot be guessed letter by letter.
    private boolean authorized(Request request) {
        String shown = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        return shown != null && MessageDigest.isEqual(authorization, Door.bytes(shown));
    }

    private static void reply(Response response, Callback callback, int status, String body) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.write(true, ByteBuffer.wrap(Door.bytes(body)), callback);
    }
}
