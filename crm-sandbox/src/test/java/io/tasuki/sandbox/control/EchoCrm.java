package io.tasuki.sandbox.control;

import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.http.Routes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The smallest CRM: things with fields, a counter of handled calls.
final class EchoCrm implements CrmServer, ControlledState {

    final AtomicInteger handled = new AtomicInteger();
    private final Map<String, Map<String, @Nullable Object>> things = new TreeMap<>();

    @Override
    public Routes routes() {
        return new Routes()
                .on("GET", "/things/{thingId}/of/{owner}", (request, path) -> {
                    handled.incrementAndGet();
                    return Reply.ok(new TreeMap<>(Map.of("id", path.get("thingId"), "owner", path.get("owner"))));
                })
                .on("GET", "/things/all/of/{owner}", (request, path) -> Reply.ok(Map.of("id", "all")))
                .on("POST", "/echo", (request, path) -> {
                    handled.incrementAndGet();
                    return Reply.text(200, "text/plain", request.bodyText());
                })
                .on(
                        "POST",
                        "/flow",
                        (request, path) -> Reply.flow(200, "text/plain", target -> target.write(request.body())))
                .on("POST", "/json", (request, path) -> Reply.ok(request.json()))
                .on("GET", "/bug", (request, path) -> {
                    throw new IllegalStateException("a secret of the inside");
                });
    }

    @Override
    public ControlledState state() {
        return this;
    }

    @Override
    public Optional<Reply> refuse(Request request) {
        return Optional.empty();
    }

    @Override
    public Reply error(int status, String detail) {
        return Reply.json(status, Map.of("vendor_error", detail));
    }

    @Override
    public Map<String, @Nullable Object> read(String object, String id) {
        Map<String, @Nullable Object> thing = things.get(id);
        if (!object.equals("things") || thing == null) {
            throw new NoSuchElementException("no " + object + " " + id);
        }
        return thing;
    }

    @Override
    public Stream<Map<String, @Nullable Object>> list(String object, boolean withDeleted) {
        return things.values().stream().filter(thing -> withDeleted || !thing.containsKey("deleted"));
    }

    @Override
    public void patch(String object, String id, Map<String, @Nullable Object> fields, String by) {
        read(object, id).putAll(fields);
        read(object, id).put("by", by);
    }

    @Override
    public String create(String object, Map<String, @Nullable Object> fields, String by) {
        String id = String.valueOf(things.size() + 1);
        Map<String, @Nullable Object> thing = new LinkedHashMap<>(fields);
        thing.put("id", id);
        things.put(id, thing);
        return id;
    }

    @Override
    public void delete(String object, String id, String by) {
        read(object, id).put("deleted", true);
    }

    @Override
    public void restore(String object, String id, String by) {
        read(object, id).remove("deleted");
    }

    @Override
    public void merge(String object, String winner, String loser, String by) {
        delete(object, loser, by);
        read(object, winner).put("merged", loser);
    }
}
