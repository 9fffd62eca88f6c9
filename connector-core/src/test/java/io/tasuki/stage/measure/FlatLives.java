package io.tasuki.stage.measure;

import io.tasuki.reference.ReferenceData;
import io.tasuki.reference.ReferenceData.Row;
import io.tasuki.statistics.survival.Ends;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The reference data that is no CRM's, read into what conversion needs of it.
final class FlatLives {

    private FlatLives() {}

    /// One record: how it ended, 1 won, 2 lost, 0 open, and after how many days.
    record Life(Map<String, String> levels, int days, int cause) {

        Ends ends() {
            return new Ends(days, cause == 1 ? 1 : 0, cause == 2 ? 1 : 0, cause == 0 ? 1 : 0);
        }
    }

    static List<Life> maven() throws IOException {
        Map<String, Row> accounts = by(ReferenceData.rows("maven-crm-opportunities", "accounts.csv"), "account");
        Map<String, Row> agents = by(ReferenceData.rows("maven-crm-opportunities", "sales_teams.csv"), "sales_agent");
        LocalDate last = LocalDate.parse("2017-12-31");
        List<Life> deals = new ArrayList<>();
        for (Row row : ReferenceData.rows("maven-crm-opportunities", "sales_pipeline.csv")) {
            if (!row.get("engage_date").isEmpty()) {
                Map<String, String> levels = new TreeMap<>(row.cells());
                levels.put("product", row.get("product").replace("GTXPro", "GTX Pro"));
                levels.putAll(found(agents, row.get("sales_agent")).cells());
                if (!row.get("account").isEmpty()) {
                    levels.put("sector", found(accounts, row.get("account")).get("sector"));
                }
                int cause = List.of("Engaging", "Won", "Lost").indexOf(row.get("deal_stage"));
                deals.add(new Life(levels, days(row.get("engage_date"), cause == 0 ? last.toString() : row.get("close_date")), cause));
            }
        }
        return deals;
    }

    static List<Life> leadforge() throws IOException {
        Map<String, Row> accounts = by(ReferenceData.rows("leadforge-seed42", "accounts.csv"), "account_id");
        Map<String, Row> ended = by(
                ReferenceData.rows("leadforge-seed42", "opportunities.csv").stream()
                        .filter(row -> !row.get("closed_at").isEmpty())
                        .toList(),
                "lead_id");
        List<Life> leads = new ArrayList<>();
        for (Row row : ReferenceData.rows("leadforge-seed42", "leads.csv")) {
            Map<String, String> levels = new TreeMap<>(found(accounts, row.get("account_id")).cells());
            levels.putAll(row.cells());
            @Nullable Row end = ended.get(row.get("lead_id"));
            int days = end == null ? 90 : days(row.get("lead_created_at"), end.get("closed_at"));
            leads.add(new Life(levels, days, end == null ? 0 : end.get("close_outcome").equals("closed_won") ? 1 : 2));
        }
        return leads;
    }

    static List<Life> olist(String since, String until) throws IOException {
        Map<String, Row> won =
                by(ReferenceData.rows("olist-marketing-funnel", "olist_closed_deals_dataset.csv"), "mql_id");
        List<Life> leads = new ArrayList<>();
        for (Row row : ReferenceData.rows("olist-marketing-funnel", "olist_marketing_qualified_leads_dataset.csv")) {
            String contact = row.get("first_contact_date");
            if (contact.compareTo(since) >= 0 && contact.compareTo(until) <= 0) {
                @Nullable Row deal = won.get(row.get("mql_id"));
                String day = deal == null ? "9999-12-31" : deal.get("won_date").substring(0, 10);
                boolean isWon = day.compareTo(until) <= 0;
                String origin = row.get("origin").isEmpty() ? "(blank)" : row.get("origin");
                leads.add(new Life(Map.of("origin", origin), days(contact, isWon ? day : until), isWon ? 1 : 0));
            }
        }
        return leads;
    }

    private static int days(String from, String to) {
        return Math.max(0, (int) ChronoUnit.DAYS.between(LocalDate.parse(from.substring(0, 10)), LocalDate.parse(to.substring(0, 10))));
    }

    private static Map<String, Row> by(List<Row> rows, String column) {
        return rows.stream().collect(Collectors.toMap(row -> row.get(column), Function.identity()));
    }

    private static Row found(Map<String, Row> rows, String key) {
        return Objects.requireNonNull(rows.get(key), key);
    }
}
