package io.tasuki.it.bench;

import io.tasuki.it.support.Product;
import io.tasuki.it.support.SandboxControl;
import io.tasuki.it.support.Loop;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.data.DataSet;
import io.tasuki.sandbox.data.Side;
import io.tasuki.sandbox.generate.tell.StoryTable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A portal that holds nothing but contacts of twenty properties, made up anew from a seed at each telling, and a product
/// that reads them all without their history.
final class Contacts {

    private static final int FIRST_ID = 100_001;
    private static final Instant NOW = Instant.parse("2026-06-30T00:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final List<String> WORDS = List.of(
            "manufacturing", "wholesale", "logistics", "construction", "retail", "healthcare", "software", "education",
            "Tokyo", "Osaka", "Nagoya", "Fukuoka", "head of purchasing", "team lead", "managing director", "engineer");
    private static final List<String> PLAYING_A_PART =
            List.of("email", "hs_lead_status", "hubspot_owner_id", "associatedcompanyid");
    private static final List<String> ATTRIBUTES = List.of(
            "jobtitle", "city", "state", "country", "industry", "lead_source", "annualrevenue", "numberofemployees", "website",
            "phone", "hs_analytics_source", "hs_analytics_num_visits", "hs_analytics_num_page_views", "first_campaign",
            "hs_language");

    /// What the product asks for, the ids of merged contacts with it.
    static final List<String> PROPERTIES = Stream.of(PLAYING_A_PART, ATTRIBUTES, List.of("hs_merged_object_ids"))
            .flatMap(List::stream)
            .toList();

    private static final String CONFIGURATION =
            """
            store: ./tasuki.duckdb
            time_zone: Asia/Tokyo
            reporting_currency: JPY
            connections:
              marketing: {adapter: hubspot, base_url: "{marketing}", access_token: "${HUBSPOT_TOKEN}", burst_limit_per_10s: "1000000", search_per_second: "100000", daily_floor: "0"}
              sales: {adapter: salesforce, login_url: "{sales}", client_id: "${SALESFORCE_CLIENT_ID}", client_secret: "${SALESFORCE_CLIENT_SECRET}"}
            leads:
              from: marketing.contacts
              match: [crm_ids, email]
              attributes:
            {attributes}
            handoff:
              rules:
              - {created: sales.Lead}
            deals:
              from: sales.Opportunity
              link: [conversion, contact_role]
            poll:
              only: [marketing.contacts]
            """;

    private Contacts() {}

    static Sandbox portal(int contacts) {
        String columns = "id,createdAt,updatedAt,archived," + String.join(",", PLAYING_A_PART) + "," + String.join(",", ATTRIBUTES);
        Side marketing = Side.of(
                "4242", ZONE, "JPY", List.of(StoryTable.of("contacts", columns, told -> tell(contacts, told))));
        Side sales = Side.of("00D5g0000000001EAA", ZONE, "JPY", List.of());
        return Sandbox.start(
                SandboxOptions.of(new DataSet("contacts-" + contacts, NOW, marketing, sales)).withLimits(Limits.OFF));
    }

    static Product product(Sandbox sandbox, Path folder) {
        SandboxControl people = new SandboxControl(sandbox);
        String attributes = ATTRIBUTES.stream()
                .map(name -> "    " + name + ": {field: marketing.contacts." + name + ", value: current}")
                .collect(Collectors.joining("\n"));
        return new Product(folder, people, Loop.addressed(people, CONFIGURATION.replace("{attributes}", attributes)));
    }

    /// Behind which ids the pages begin; the first one's begins behind none.
    static List<String> cursors(int contacts, int page) {
        List<String> cursors = new ArrayList<>(List.of(""));
        for (int index = page; index < contacts; index += page) {
            cursors.add(Integer.toString(FIRST_ID + index - 1));
        }
        return cursors;
    }

    private static void tell(int contacts, Consumer<List<String>> told) {
        SplittableRandom dice = new SplittableRandom(1);
        for (int index = 0; index < contacts; index++) {
            told.accept(contact(index, dice));
        }
    }

    private static List<String> contact(int index, SplittableRandom dice) {
        Instant created = NOW.minus(Duration.ofMinutes(1_000_000 - index % 900_000));
        List<String> row = new ArrayList<>(List.of(
                Integer.toString(FIRST_ID + index),
                created.toString(),
                created.plus(Duration.ofHours(dice.nextInt(1_000))).toString(),
                "false",
                "person." + index + "@company" + dice.nextInt(50_000) + ".example",
                "OPEN",
                Integer.toString(dice.nextInt(30)),
                ""));
        for (int attribute = 0; attribute < ATTRIBUTES.size(); attribute++) {
            row.add(value(attribute, dice));
        }
        return row;
    }

    // Half of what a portal holds is one of a few words, some is a number, some is empty.
    private static String value(int attribute, SplittableRandom dice) {
        return switch (attribute % 5) {
            case 0 -> Integer.toString(dice.nextInt(100_000));
            case 1 -> dice.nextInt(3) == 0 ? "" : WORDS.get(dice.nextInt(WORDS.size()));
            default -> WORDS.get(dice.nextInt(WORDS.size()));
        };
    }
}
