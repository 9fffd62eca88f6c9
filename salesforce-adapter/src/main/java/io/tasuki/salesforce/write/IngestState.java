package io.tasuki.salesforce.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.crm.CrmException;
import java.util.Arrays;

/// How a job stands.
///
/// @param processed rows that were written or refused
/// @param failed rows that were refused
/// @param problem the code of what went wrong with the job as a whole; empty when nothing did
record IngestState(Phase phase, long processed, long failed, String problem) {

    enum Phase {
        OPEN("Open", false),
        QUEUED("UploadComplete", false),
        RUNNING("InProgress", false),
        COMPLETE("JobComplete", true),
        FAILED("Failed", true),
        ABORTED("Aborted", true);

        private final String word;
        private final boolean over;

        Phase(String word, boolean over) {
            this.word = word;
            this.over = over;
        }
    }

    static IngestState read(JsonNode job) throws CrmException {
        String state = job.path("state").asText("");
        Phase phase = Arrays.stream(Phase.values())
                .filter(known -> known.word.equals(state))
                .findFirst()
                .orElseThrow(() -> new CrmException.Unreadable("a job is in a state that is not known"));
        String message = job.path("errorMessage").asText("");
        return new IngestState(
                phase,
                job.path("numberRecordsProcessed").asLong(0),
                job.path("numberRecordsFailed").asLong(0),
                message.isEmpty() ? "" : RowError.codeOf(message));
    }

    boolean over() {
        return phase.over;
    }
}
