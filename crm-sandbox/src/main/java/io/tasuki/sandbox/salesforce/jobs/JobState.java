package io.tasuki.sandbox.salesforce.jobs;

/// Where a query job stands.
enum JobState {
    UPLOAD_COMPLETE("UploadComplete"),
    IN_PROGRESS("InProgress"),
    JOB_COMPLETE("JobComplete"),
    FAILED("Failed"),
    ABORTED("Aborted");

    private final String word;

    JobState(String word) {
        this.word = word;
    }

    /// As the API writes it.
    String word() {
        return word;
    }

    boolean isFinal() {
        return this != UPLOAD_COMPLETE && this != IN_PROGRESS;
    }
}
