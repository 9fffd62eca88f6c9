package io.tasuki.it.sequence;

import com.fasterxml.jackson.databind.JsonNode;

/// How a command of the product ended.
///
/// @param document what it reports; a missing node when it could not
/// @param error what it said instead
public record Answer(Ending ending, JsonNode document, String error) {

    public enum Ending {
        /// It came to its end and reports, be it of success or of what it left undone.
        REPORTED,
        /// It gave up with an error.
        FAILED,
        /// Its process died under way.
        DIED
    }

    public String status() {
        return ending == Ending.REPORTED ? document.path("status").asText("succeeded") : ending.name();
    }

    public boolean succeeded() {
        return status().equals("succeeded");
    }

    public String runId() {
        return document.path("run_id").asText();
    }

    @Override
    public String toString() {
        return status() + " " + (ending == Ending.REPORTED ? document : error);
    }
}
