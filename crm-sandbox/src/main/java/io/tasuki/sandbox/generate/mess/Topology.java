package io.tasuki.sandbox.generate.mess;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Who works where.
public enum Topology {
    HUBSPOT_TO_SALESFORCE(true, true),
    SALESFORCE_TO_HUBSPOT(false, false),
    HUBSPOT_ALONE(true, false),
    SALESFORCE_ALONE(false, true),
    TWO_PORTALS(true, true);

    private final boolean marketingInHubSpot;
    private final boolean salesInSalesforce;

    Topology(boolean marketingInHubSpot, boolean salesInSalesforce) {
        this.marketingInHubSpot = marketingInHubSpot;
        this.salesInSalesforce = salesInSalesforce;
    }

    /// @throws IllegalArgumentException naming the ones there are
    public static Topology named(String name) {
        return Arrays.stream(values())
                .filter(topology -> topology.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is no topology; there are "
                        + Arrays.stream(values()).map(Topology::label).collect(Collectors.joining(", "))));
    }

    /// As the command line and the truth spell it.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean marketingInHubSpot() {
        return marketingInHubSpot;
    }

    boolean salesInSalesforce() {
        return salesInSalesforce;
    }

    /// Whether one account serves both teams.
    boolean alone() {
        return this == HUBSPOT_ALONE || this == SALESFORCE_ALONE;
    }

    /// HubSpot marketing, Salesforce sales: with one portal or two.
    boolean handsToSalesforce() {
        return marketingInHubSpot && salesInSalesforce;
    }

    /// Whether leads of sales are records that can become contacts.
    boolean converts() {
        return salesInSalesforce;
    }

    /// How a deal that came of a handoff is usually tied to the lead.
    String usualLink() {
        return converts() ? "conversion" : "association";
    }

    /// How a deal is tied to a lead whose record does not name it.
    String linkByPerson() {
        return converts() ? "contact_role" : "association";
    }
}
