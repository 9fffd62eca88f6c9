package io.tasuki.sandbox.salesforce.setup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One deployment, from its order to its results; not safe for threads.
final class Deployment {

    /// Where a deployment stands, in the API's words.
    enum Status {
        PENDING("Pending"),
        IN_PROGRESS("InProgress"),
        SUCCEEDED("Succeeded"),
        SUCCEEDED_PARTIAL("SucceededPartial"),
        FAILED("Failed"),
        CANCELED("Canceled");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        boolean isDone() {
            return this != PENDING && this != IN_PROGRESS;
        }
    }

    /// What the client asked for.
    record Options(boolean checkOnly, boolean rollbackOnError, boolean singlePackage) {

        static Options read(JsonNode json) {
            return new Options(
                    json.path("checkOnly").asBoolean(false),
                    json.path("rollbackOnError").asBoolean(true),
                    json.path("singlePackage").asBoolean(false));
        }
    }

    private final String id;
    private final Options options;
    private final Map<String, byte[]> files;
    private final Instant ordered;
    private Status status = Status.PENDING;
    private Instant changed;
    private List<ComponentResult> results = List.of();

    Deployment(String id, Options options, Map<String, byte[]> files, Instant ordered) {
        this.id = id;
        this.options = options;
        this.files = files;
        this.ordered = ordered;
        this.changed = ordered;
    }

    String id() {
        return id;
    }

    Options options() {
        return options;
    }

    Map<String, byte[]> files() {
        return files;
    }

    Instant ordered() {
        return ordered;
    }

    Status status() {
        return status;
    }

    Instant changed() {
        return changed;
    }

    /// Empty until the work is done.
    List<ComponentResult> results() {
        return results;
    }

    void turn(Status next, Instant at) {
        status = next;
        changed = at;
    }

    void end(List<ComponentResult> came, Instant at) {
        results = came;
        boolean anyFailed = came.stream().anyMatch(ComponentResult::failed);
        boolean kept = !options.rollbackOnError() && came.stream().anyMatch(result -> !result.failed());
        turn(anyFailed ? (kept ? Status.SUCCEEDED_PARTIAL : Status.FAILED) : Status.SUCCEEDED, at);
    }
}
