package io.tasuki.sandbox.generate.mess;

import java.time.Instant;

/// What holds for every life of a world.
record Scene(Topology topology, Instant now, SalesTeam sales) {

    boolean past(Instant moment) {
        return !moment.isAfter(now);
    }

    /// How a deal that came of a handoff is usually tied to the lead.
    String usualLink() {
        return topology.converts() ? "conversion" : "association";
    }

    /// How a deal is tied to a lead whose record does not name it.
    String linkByPerson() {
        return topology.converts() ? "contact_role" : "association";
    }

    Rule usualRule() {
        return switch (topology) {
            case HUBSPOT_TO_SALESFORCE, TWO_PORTALS -> Rule.AT;
            case HUBSPOT_ALONE -> Rule.CREATED;
            case SALESFORCE_TO_HUBSPOT, SALESFORCE_ALONE -> Rule.STATUS;
        };
    }
}
