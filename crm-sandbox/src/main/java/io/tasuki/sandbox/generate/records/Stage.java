package io.tasuki.sandbox.generate.records;

/// A stage of the sales process, as each vendor's account calls it.
public enum Stage {
    MEETING("appointmentscheduled", "Meeting", 20),
    PROPOSAL("presentationscheduled", "Proposal", 60),
    WON("closedwon", "受注", 100),
    LOST("closedlost", "失注", 0);

    private final String hubspot;
    private final String salesforce;
    private final int probability;

    Stage(String hubspot, String salesforce, int probability) {
        this.hubspot = hubspot;
        this.salesforce = salesforce;
        this.probability = probability;
    }

    public boolean closed() {
        return this == WON || this == LOST;
    }

    String hubspot() {
        return hubspot;
    }

    String salesforce() {
        return salesforce;
    }

    int probability() {
        return probability;
    }
}
