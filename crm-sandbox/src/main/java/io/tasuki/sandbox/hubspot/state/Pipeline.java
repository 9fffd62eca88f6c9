package io.tasuki.sandbox.hubspot.state;

import java.util.List;
import java.util.Optional;

/// A pipeline and its stages, in order.
public record Pipeline(String id, String label, int displayOrder, List<Stage> stages) {

    /// @param probability of winning, `0.0` to `1.0`; 1 is won, 0 with `closed` is lost
    public record Stage(String id, String label, int displayOrder, String probability, boolean closed) {}

    /// What a portal has before anybody changes it.
    public static Pipeline usualForDeals() {
        return new Pipeline(
                "default",
                "Sales Pipeline",
                0,
                List.of(
                        new Stage("appointmentscheduled", "Appointment Scheduled", 0, "0.2", false),
                        new Stage("qualifiedtobuy", "Qualified To Buy", 1, "0.4", false),
                        new Stage("presentationscheduled", "Presentation Scheduled", 2, "0.6", false),
                        new Stage("decisionmakerboughtin", "Decision Maker Bought-In", 3, "0.8", false),
                        new Stage("contractsent", "Contract Sent", 4, "0.9", false),
                        new Stage("closedwon", "Closed Won", 5, "1.0", true),
                        new Stage("closedlost", "Closed Lost", 6, "0.0", true)));
    }

    /// What a portal with leads has before anybody changes it.
    public static Pipeline usualForLeads() {
        return new Pipeline(
                "lead-pipeline-id",
                "Lead pipeline",
                0,
                List.of(
                        new Stage("new-stage-id", "New", 0, "0.0", false),
                        new Stage("attempting-stage-id", "Attempting", 1, "0.0", false),
                        new Stage("connected-stage-id", "Connected", 2, "0.0", false),
                        new Stage("qualified-stage-id", "Qualified", 3, "1.0", true),
                        new Stage("unqualified-stage-id", "Disqualified", 4, "0.0", true)));
    }

    Optional<Stage> stage(String stageId) {
        return stages.stream().filter(stage -> stage.id().equals(stageId)).findFirst();
    }
}
