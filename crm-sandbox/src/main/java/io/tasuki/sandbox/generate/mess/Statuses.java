package io.tasuki.sandbox.generate.mess;

/// How each place says how far a lead is.
final class Statuses {

    static final String NURTURING = "Nurturing";
    static final String HANDED_OVER = "営業引き渡し";
    static final String SALESFORCE_NEW = "Open";

    private Statuses() {}

    static String salesforce(Handoff handoff, Decision decision) {
        return switch (decision) {
            case NEW -> SALESFORCE_NEW;
            case WORKING -> "Working";
            case RETURNED -> handoff.reason.salesforceStatus();
            case ACCEPTED -> "Qualified";
        };
    }

    static String hubspot(Handoff handoff, Decision decision) {
        return switch (decision) {
            case NEW -> "NEW";
            case WORKING -> "IN_PROGRESS";
            case RETURNED -> handoff.reason.hubspotStatus();
            case ACCEPTED -> "CONNECTED";
        };
    }

    static String leadStage(Decision decision) {
        return switch (decision) {
            case NEW -> "new-stage-id";
            case WORKING -> "attempting-stage-id";
            case RETURNED -> "unqualified-stage-id";
            case ACCEPTED -> "qualified-stage-id";
        };
    }
}
