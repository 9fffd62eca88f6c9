package io.tasuki.hubspot.schema;

/// What is told of who takes part in a marketing event; HubSpot has no properties for it.
public final class ParticipationFields {

    public static final String EVENT = "marketingEventId";
    public static final String CONTACT = "contactId";
    public static final String STATE = "attendanceState";
    public static final String FIRST_AT = "firstOccurredAt";

    private ParticipationFields() {}
}
