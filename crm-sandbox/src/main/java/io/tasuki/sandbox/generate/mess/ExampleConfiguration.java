package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.records.Rates;
import io.tasuki.sandbox.generate.records.Staff;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The `tasuki.yaml` that belongs to a world: what its people would have agreed on and written down.
final class ExampleConfiguration {

    private static final String SALESFORCE =
            """
                adapter: salesforce
                login_url: "${SALESFORCE_URL}"
                client_id: "${SALESFORCE_CLIENT_ID}"
                client_secret: "${SALESFORCE_CLIENT_SECRET}"
            """;

    private final Topology topology;

    private ExampleConfiguration(Topology topology) {
        this.topology = topology;
    }

    static String of(Topology topology) {
        ExampleConfiguration example = new ExampleConfiguration(topology);
        return """
                # Belongs to a made-up world (%s); truth.json beside it holds the right answers.
                store: ./tasuki.duckdb
                time_zone: Asia/Tokyo
                reporting_currency: JPY
                rates:                                # yen for one, from the day on; before the first day there is none
                  USD: {%s}
                connections:
                %sleads:
                  from: [%s]
                  match: [crm_ids, email]
                  attributes:
                    origin: %s
                    employees: {field: %s, bands: %s}
                    industry: {field: %s, map: {%s}}
                handoff:
                  rules:                              # a lead's handoffs are those of the first rule that sees any
                %sdefinition:
                %sreturns:
                %ssales_fills: [%s]
                deals:
                  from: %s
                  link: [%s]
                  grace_days: 1
                %s"""
                .formatted(
                        topology.label(),
                        rates(),
                        example.connections(),
                        example.from(),
                        example.field("origin", "LeadSource"),
                        example.employees(),
                        Bands.BORDERS,
                        example.field("industry", "Industry"),
                        industries(),
                        example.rules(),
                        example.definition(),
                        example.returns(),
                        example.filledBySales(),
                        example.deals(),
                        example.links(),
                        topology.salesInSalesforce() ? "  lost_reason: " + example.deals() + ".Loss_Reason__c\n" : "");
    }

    private static String rates() {
        Map<LocalDate, BigDecimal> inOrder = new TreeMap<>(Rates.all());
        return inOrder.entrySet().stream()
                .map(rate -> "\"" + rate.getKey() + "\": " + rate.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String industries() {
        return Arrays.stream(Industry.values())
                .flatMap(industry -> industry.spellings().stream()
                        .distinct()
                        .map(spelling -> "\"" + spelling + "\": " + industry.label()))
                .collect(Collectors.joining(", "));
    }

    private String connections() {
        return switch (topology) {
            case HUBSPOT_TO_SALESFORCE -> hubspot("marketing", "HUBSPOT") + salesforce("sales");
            case SALESFORCE_TO_HUBSPOT -> salesforce("marketing") + hubspot("sales", "HUBSPOT");
            case HUBSPOT_ALONE -> hubspot("crm", "HUBSPOT");
            case SALESFORCE_ALONE -> salesforce("crm");
            case TWO_PORTALS -> hubspot("east", "HUBSPOT") + hubspot("west", "WEST") + salesforce("sales");
        };
    }

    private static String hubspot(String connection, String variables) {
        return """
                  %s:
                    adapter: hubspot
                    base_url: "${%s_URL}"
                    access_token: "${%s_TOKEN}"
                """
                .formatted(connection, variables, variables);
    }

    private static String salesforce(String connection) {
        return "  " + connection + ":\n" + SALESFORCE;
    }

    private String from() {
        return switch (topology) {
            case HUBSPOT_TO_SALESFORCE -> "marketing.contacts";
            case SALESFORCE_TO_HUBSPOT -> "marketing.Lead";
            case HUBSPOT_ALONE -> "crm.contacts";
            case SALESFORCE_ALONE -> "crm.Lead, crm.Contact";
            case TWO_PORTALS -> "east.contacts, west.contacts";
        };
    }

    private String marketing() {
        return switch (topology) {
            case HUBSPOT_TO_SALESFORCE, SALESFORCE_TO_HUBSPOT -> "marketing";
            case HUBSPOT_ALONE, SALESFORCE_ALONE -> "crm";
            case TWO_PORTALS -> "east";
        };
    }

    private String sales() {
        return topology.alone() ? "crm" : "sales";
    }

    /// A field of a lead; where two objects begin leads, in all of them.
    private String field(String hubspot, String salesforce) {
        return switch (topology) {
            case HUBSPOT_TO_SALESFORCE, HUBSPOT_ALONE -> marketing() + ".contacts." + hubspot;
            case SALESFORCE_TO_HUBSPOT -> "marketing.Lead." + salesforce;
            case SALESFORCE_ALONE -> "[crm.Lead." + salesforce + ", crm.Contact." + salesforce + "]";
            case TWO_PORTALS -> "[east.contacts." + hubspot + ", west.contacts." + hubspot + "]";
        };
    }

    private String employees() {
        return switch (topology) {
            case HUBSPOT_TO_SALESFORCE, HUBSPOT_ALONE -> marketing() + ".companies.numberofemployees";
            case TWO_PORTALS -> "[east.companies.numberofemployees, west.companies.numberofemployees]";
            case SALESFORCE_TO_HUBSPOT, SALESFORCE_ALONE -> field("", "Employees__c");
        };
    }

    private String rules() {
        String toSales = "{owner: %s.Lead.OwnerId, not: [\"%s\"]}".formatted(marketing(), Staff.salesforce(Staff.MARKETING));
        String status = "{status: %s.Lead.Status, is: %s}".formatted(marketing(), Statuses.HANDED_OVER);
        return switch (topology) {
            case HUBSPOT_TO_SALESFORCE -> lines(at("marketing"), lifecycle("marketing"), "{created: sales.Lead}");
            case TWO_PORTALS ->
                lines(at("east"), at("west"), lifecycle("east"), lifecycle("west"), "{created: sales.Lead}");
            case HUBSPOT_ALONE -> lines("{created: crm.leads}", lifecycle("crm"));
            case SALESFORCE_TO_HUBSPOT -> lines(status, toSales);
            case SALESFORCE_ALONE -> lines(status, toSales, "{deal: crm.Opportunity}");
        };
    }

    private static String at(String portal) {
        return "{at: " + portal + ".contacts.hs_lifecyclestage_salesqualifiedlead_date}";
    }

    private static String lifecycle(String portal) {
        return "{lifecycle: " + portal + ".contacts.lifecyclestage, enters: salesqualifiedlead}";
    }

    private static String lines(String... rules) {
        return Arrays.stream(rules).map(rule -> "    - " + rule + "\n").collect(Collectors.joining());
    }

    private String definition() {
        String meetings = switch (topology) {
            case HUBSPOT_TO_SALESFORCE, HUBSPOT_ALONE -> marketing() + ".meetings";
            case TWO_PORTALS -> "[east.meetings, west.meetings]";
            case SALESFORCE_TO_HUBSPOT, SALESFORCE_ALONE -> marketing() + ".Event";
        };
        String appointment = "      appointment_set: {activity: " + meetings + "}\n";
        String budget = "      budget_known: {filled: " + field("budget", "Budget__c") + "}\n";
        return "  - version: \"1\"\n    until: \"2026-01-01\"\n    criteria:\n" + appointment + budget
                + "  - version: \"2\"\n    criteria:\n" + appointment + budget
                + "      timing_known: {filled: " + field("desired_start", "Desired_Start__c") + ", kind: date}\n"
                + "      superior_intention_known: {filled: " + field("superior_intention", "Superior_Intention__c") + "}\n"
                + "      purpose_stated: {filled: " + field("purpose", "Purpose__c") + "}\n";
    }

    private String returns() {
        return switch (topology) {
            case SALESFORCE_TO_HUBSPOT ->
                "  sales.contacts.hs_lead_status: {UNQUALIFIED: not_a_fit, BAD_TIMING: bad_timing}\n";
            case HUBSPOT_ALONE ->
                "  crm.leads.hs_pipeline_stage: {unqualified-stage-id: {reason: crm.leads.hs_lead_disqualification_reason}}\n";
            case HUBSPOT_TO_SALESFORCE, TWO_PORTALS, SALESFORCE_ALONE ->
                "  " + sales() + ".Lead.Status: {Unqualified: not_a_fit, 時期尚早: bad_timing}\n";
        };
    }

    private String filledBySales() {
        return switch (topology) {
            case HUBSPOT_TO_SALESFORCE, TWO_PORTALS -> "sales.Lead, sales.Contact";
            case SALESFORCE_TO_HUBSPOT -> "sales.contacts";
            case HUBSPOT_ALONE -> "crm.contacts";
            case SALESFORCE_ALONE -> "crm.Lead, crm.Contact";
        };
    }

    private String deals() {
        return sales() + (topology.salesInSalesforce() ? ".Opportunity" : ".deals");
    }

    private String links() {
        return switch (topology) {
            case HUBSPOT_TO_SALESFORCE, TWO_PORTALS -> "conversion, contact_role";
            case SALESFORCE_ALONE -> "conversion, contact_role, account";
            case SALESFORCE_TO_HUBSPOT, HUBSPOT_ALONE -> "association";
        };
    }
}
