package io.tasuki.sandbox.generate.mess;

import java.time.Instant;

/// What holds for every life of a world.
record Scene(Topology topology, Instant now, SalesTeam sales) {

    boolean past(Instant moment) {
        return !moment.isAfter(now);
    }

    String usualLink() {
        return topology.usualLink();
    }

    String linkByPerson() {
        return topology.linkByPerson();
    }

    Rule usualRule() {
        return switch (topology) {
            case HUBSPOT_TO_SALESFORCE, TWO_PORTALS -> Rule.AT;
            case HUBSPOT_ALONE -> Rule.CREATED;
            case SALESFORCE_TO_HUBSPOT, SALESFORCE_ALONE -> Rule.STATUS;
        };
    }
}
