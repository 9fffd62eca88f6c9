package io.tasuki.it.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tasuki.it.support.Loop;
import io.tasuki.it.support.Product;
import io.tasuki.it.support.SandboxControl;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import io.tasuki.sandbox.data.DataSet;
import io.tasuki.sandbox.data.Side;
import io.tasuki.sandbox.generate.tell.StoryTable;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/// A portal that holds nothing but records of one object with twenty properties, made up anew from a seed at each telling,
/// and a product that reads them all as they stand.
record ManyRecords(String object, int count) {

    private static final int FIRST_ID = 100_001;
    static final Instant NOW = Instant.parse("2026-06-30T00:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    static final List<String> WORDS = List.of(
            "manufacturing", "wholesale", "logistics", "construction", "retail", "healthcare", "software", "education",
            "Tokyo", "Osaka", "Nagoya", "Fukuoka", "head of purchasing", "team lead", "managing director", "engineer");
    private static final List<String> COLUMNS = List.of(
            "email", "hs_lead_status", "hubspot_owner_id", "jobtitle", "city", "state", "country", "industry", "lead_source",
            "annualrevenue", "numberofemployees", "website", "phone", "hs_analytics_source", "hs_analytics_num_visits",
            "hs_analytics_num_page_views", "first_campaign", "hs_language", "associatedcompanyid");

    /// What the product asks for, the ids of merged records with it.
    static final List<String> PROPERTIES =
            Stream.concat(COLUMNS.stream(), Stream.of("hs_merged_object_ids")).toList();

    private static final String CONFIGURATION =
            """
            store: ./tasuki.duckdb
            memory_limit: 300MB
            time_zone: Asia/Tokyo
            reporting_currency: JPY
            connections:
              marketing: {adapter: hubspot, base_url: "{marketing}", access_token: "${HUBSPOT_TOKEN}", burst_limit_per_10s: "1000000", search_per_second: "100000", associations_limit_per_10s: "1000000", daily_floor: "0"}
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
              only: [marketing.{object}]
            """;

    Sandbox portal() {
        String columns = String.join(",", header());
        Side marketing = Side.of("4242", ZONE, "JPY", List.of(StoryTable.of(object, columns, this::tell)));
        Side sales = Side.of("00D5g0000000001EAA", ZONE, "JPY", List.of());
        return Sandbox.start(
                SandboxOptions.of(new DataSet(object + "-" + count, NOW, marketing, sales)).withLimits(Limits.OFF));
    }

    /// The product beside that portal, with an empty store in an own folder.
    Product product(Sandbox portal, Path folder) {
        SandboxControl people = new SandboxControl(portal);
        String attributes = COLUMNS.stream()
                .map(name -> "    " + name + ": {field: marketing." + object + "." + name + ", value: current}")
                .collect(Collectors.joining("\n"));
        String configuration = CONFIGURATION.replace("{attributes}", attributes).replace("{object}", object);
        return new Product(folder, people, Loop.addressed(people, configuration));
    }

    /// Writes the records into a CSV file.
    void write(Path file) {
        try (CsvWriter rows = CsvWriter.builder().build(file)) {
            rows.writeRecord(header());
            tell(rows::writeRecord);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// Behind which ids the pages begin; the first one's begins behind none.
    List<String> cursors(int page) {
        List<String> cursors = new ArrayList<>(List.of(""));
        for (int index = page; index < count; index += page) {
            cursors.add(Integer.toString(FIRST_ID + index - 1));
        }
        return cursors;
    }

    private static List<String> header() {
        return Stream.concat(Stream.of("id", "createdAt", "updatedAt", "archived"), COLUMNS.stream()).toList();
    }

    private void tell(Consumer<List<String>> told) {
        SplittableRandom dice = new SplittableRandom(1);
        for (int index = 0; index < count; index++) {
            told.accept(row(index, dice));
        }
    }

    private static List<String> row(int index, SplittableRandom dice) {
        Instant created = NOW.minus(Duration.ofMinutes(1_000_000 - index % 900_000));
        List<String> row = new ArrayList<>(List.of(
                Integer.toString(FIRST_ID + index),
                created.toString(),
                created.plus(Duration.ofHours(dice.nextInt(1_000))).toString(),
                "false",
                "person." + index + "@company" + dice.nextInt(50_000) + ".example",
                "OPEN",
                Integer.toString(dice.nextInt(30))));
        while (row.size() < COLUMNS.size() + 3) {
            row.add(value(row.size(), dice));
        }
        row.add("");
        return row;
    }

    // Most of what a portal holds is one of a few words, some is a number, some is empty.
    private static String value(int column, SplittableRandom dice) {
        return switch (column % 5) {
            case 0 -> Integer.toString(dice.nextInt(100_000));
            case 1 -> dice.nextInt(3) == 0 ? "" : WORDS.get(dice.nextInt(WORDS.size()));
            default -> WORDS.get(dice.nextInt(WORDS.size()));
        };
    }
}
