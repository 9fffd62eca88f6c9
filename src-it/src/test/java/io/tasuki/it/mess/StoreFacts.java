package io.tasuki.it.mess;

import io.tasuki.store.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the product's store tells, fact by fact; nobody may have it open.
final class StoreFacts {

    private static final List<String> QUERIES = List.of("leads", "handoffs", "attributes", "definitions", "loose_deals");

    private StoreFacts() {}

    static Map<Fact, String> of(Path store, Instant asOf, ZoneId zone) {
        Map<Fact, String> facts = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + store)) {
            for (String query : QUERIES) {
                read(connection, Sql.load(StoreFacts.class, query), facts);
            }
            outcomes(connection, asOf, zone, facts);
        } catch (SQLException problem) {
            throw new AssertionError("cannot read " + store + ": " + problem.getMessage(), problem);
        }
        return facts;
    }

    private static void read(Connection connection, String query, Map<Fact, String> facts) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            add(statement, facts);
        }
    }

    private static void outcomes(Connection connection, Instant asOf, ZoneId zone, Map<Fact, String> facts)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(Sql.load(StoreFacts.class, "outcomes"))) {
            statement.setTimestamp(1, Timestamp.from(asOf));
            statement.setString(2, zone.getId());
            add(statement, facts);
        }
    }

    private static void add(PreparedStatement statement, Map<Fact, String> facts) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                facts.put(new Fact(rows.getString(1), rows.getString(2), rows.getString(3)), rows.getString(4));
            }
        }
    }
}
