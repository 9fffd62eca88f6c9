package io.tasuki.it.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.it.support.Product;
import java.nio.file.Path;
import java.time.OffsetDateTime;

/// The report and, of the same moment, the documents of the commands that it takes numbers from.
record Documents(JsonNode report, JsonNode goal, JsonNode conversion, JsonNode score, JsonNode attribution) {

    private static final int MONTHS_BEFORE = 11;

    static Documents of(Product product, Path folder) {
        JsonNode report = product.json("report");
        String moment = report.get("as_of").asText();
        String since = OffsetDateTime.parse(moment).toLocalDate().withDayOfMonth(1).minusMonths(MONTHS_BEFORE).toString();
        return new Documents(
                report,
                product.json("goal", "--as-of", moment),
                product.json("conversion", "--as-of", moment, "--attribute", "origin", "--attribute", "employees",
                        "--attribute", "industry", "--attribute", "handoff_owner"),
                product.json("score", "--as-of", moment),
                product.json("export", "attribution", "--to", folder.resolve("credits.csv").toString(), "--models", "linear",
                        "--by", "campaign", "--since", since, "--as-of", moment));
    }

    OffsetDateTime asOf() {
        return OffsetDateTime.parse(report.get("as_of").asText());
    }

    Expected expected() {
        Expected expected = new Expected();
        OtherDocuments.goal(goal, expected);
        OtherDocuments.conversion(conversion, expected);
        OtherDocuments.score(score, expected);
        OtherDocuments.campaigns(attribution, expected);
        return expected;
    }
}
