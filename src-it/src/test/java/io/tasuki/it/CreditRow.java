package io.tasuki.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/// One row of an exported attribution, from whichever form.
record CreditRow(
        String handoff,
        String touch,
        OffsetDateTime touchedAt,
        OffsetDateTime handoffAt,
        String channel,
        String model,
        double credit,
        BigDecimal revenue) {

    static List<CreditRow> ofCsv(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .map(row -> new CreditRow(
                            row.getField("handoff_id"),
                            row.getField("touch_id"),
                            OffsetDateTime.parse(row.getField("touched_at")),
                            OffsetDateTime.parse(row.getField("handoff_at")),
                            row.getField("channel"),
                            row.getField("model"),
                            Double.parseDouble(row.getField("credit")),
                            new BigDecimal(row.getField("won_revenue"))))
                    .toList();
        }
    }

    static List<CreditRow> ofJsonLines(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<CreditRow> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = json.readTree(line);
            rows.add(new CreditRow(
                    row.get("handoff_id").asText(),
                    row.get("touch_id").asText(),
                    OffsetDateTime.parse(row.get("touched_at").asText()),
                    OffsetDateTime.parse(row.get("handoff_at").asText()),
                    row.get("channel").asText(),
                    row.get("model").asText(),
                    row.get("credit").asDouble(),
                    row.get("won_revenue").decimalValue()));
        }
        return rows;
    }

    static List<CreditRow> ofParquet(Path file) {
        List<CreditRow> credits = new ArrayList<>();
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement()) {
            statement.execute("set TimeZone = 'UTC'");
            ResultSet rows = statement.executeQuery("from '" + file + "'");
            while (rows.next()) {
                credits.add(new CreditRow(
                        rows.getString("handoff_id"),
                        rows.getString("touch_id"),
                        rows.getObject("touched_at", OffsetDateTime.class),
                        rows.getObject("handoff_at", OffsetDateTime.class),
                        rows.getString("channel"),
                        rows.getString("model"),
                        rows.getDouble("credit"),
                        rows.getBigDecimal("won_revenue").stripTrailingZeros().setScale(0)));
            }
            return credits;
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
