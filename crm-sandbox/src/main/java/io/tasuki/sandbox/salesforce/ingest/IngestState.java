package io.tasuki.sandbox.salesforce.ingest;

/// Where an upload stands.
enum IngestState {
    OPEN("Open"),
    UPLOAD_COMPLETE("UploadComplete"),
    IN_PROGRESS("InProgress"),
    JOB_COMPLETE("JobComplete"),
    FAILED("Failed"),
    ABORTED("Aborted");

    private final String word;

    IngestState(String word) {
        this.word = word;
    }

    /// As the API writes it.
    String word() {
        return word;
    }

    boolean isFinal() {
        return this == JOB_COMPLETE || this == FAILED || this == ABORTED;
    }
}
