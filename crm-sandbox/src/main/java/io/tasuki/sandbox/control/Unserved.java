package io.tasuki.sandbox.control;

import io.tasuki.sandbox.http.Reply;
import io.tasuki.sandbox.http.Request;
import io.tasuki.sandbox.http.Routes;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds the place of a server that is not written yet: every address is unknown.
public final class Unserved implements CrmServer, ControlledState {

    @Override
    public Routes routes() {
        return new Routes();
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
        return Reply.text(status, "text/plain", detail);
    }

    @Override
    public Map<String, @Nullable Object> read(String object, String id) {
        throw new NoSuchElementException("nothing is served here");
    }

    @Override
    public Stream<Map<String, @Nullable Object>> list(String object, boolean withDeleted) {
        throw new NoSuchElementException("nothing is served here");
    }

    @Override
    public void patch(String object, String id, Map<String, @Nullable Object> fields, String by) {
        throw new NoSuchElementException("nothing is served here");
    }

    @Override
    public String create(String object, Map<String, @Nullable Object> fields, String by) {
        throw new NoSuchElementException("nothing is served here");
    }

    @Override
    public void delete(String object, String id, String by) {
        throw new NoSuchElementException("nothing is served here");
    }
}
