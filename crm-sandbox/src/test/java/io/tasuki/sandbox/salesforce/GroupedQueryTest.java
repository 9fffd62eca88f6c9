package io.tasuki.sandbox.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupedQueryTest {

    private final SmallOrg org = new SmallOrg();
    private final OrgClient client = org.client;

    @AfterEach
    void close() {
        org.close();
    }

    @Test
    void groupsCountWhatIsInThem() {
        Map<String, Integer> wanted = new HashMap<>();
        client.values("Status", "SELECT Status FROM Lead").forEach(status -> wanted.merge(status, 1, Integer::sum));

        JsonNode answer = client.query("SELECT Status, COUNT(Id) total FROM Lead GROUP BY Status")
                .json();

        Map<String, Integer> counted = new HashMap<>();
        answer.path("records").forEach(group -> {
            assertThat(group.path("attributes").path("type").asText()).isEqualTo("AggregateResult");
            counted.put(group.path("Status").asText(), group.path("total").asInt());
        });
        assertThat(counted).isEqualTo(wanted);
        assertThat(answer.path("totalSize").asInt()).isEqualTo(wanted.size());
        assertThat(answer.path("done").asBoolean()).isTrue();
    }

    @Test
    void aggregatesAgreeWithASumByHand() {
        List<Double> amounts = new ArrayList<>();
        client.query("SELECT Amount FROM Opportunity WHERE IsWon = true AND Amount != null")
                .json()
                .path("records")
                .forEach(deal -> amounts.add(deal.path("Amount").asDouble()));

        JsonNode told = client.query("SELECT COUNT(Id), SUM(Amount), MIN(Amount), MAX(Amount), AVG(Amount) mean,"
                        + " COUNT_DISTINCT(StageName) FROM Opportunity WHERE IsWon = true AND Amount != null")
                .json()
                .path("records")
                .path(0);

        double sum = amounts.stream().mapToDouble(Double::doubleValue).sum();
        assertThat(told.path("expr0").asInt()).isEqualTo(amounts.size());
        assertThat(told.path("expr1").asDouble()).isEqualTo(sum);
        assertThat(told.path("expr2").asDouble())
                .isEqualTo(amounts.stream().min(Double::compare).orElseThrow());
        assertThat(told.path("expr3").asDouble())
                .isEqualTo(amounts.stream().max(Double::compare).orElseThrow());
        assertThat(told.path("mean").asDouble()).isCloseTo(sum / amounts.size(), offset(0.01));
        assertThat(told.path("expr4").asInt()).isEqualTo(1);
    }

    @Test
    void groupsComeInTheOrderAskedForAndNoMoreThanAskedFor() {
        Map<String, Integer> wanted = new TreeMap<>();
        client.query("SELECT Account.Name FROM Opportunity")
                .json()
                .path("records")
                .findValuesAsText("Name")
                .forEach(name -> wanted.merge(name, 1, Integer::sum));

        JsonNode groups = client.query("SELECT Account.Name, COUNT(Id) FROM Opportunity GROUP BY Account.Name"
                        + " ORDER BY COUNT(Id) DESC, Account.Name LIMIT 3")
                .json()
                .path("records");

        List<String> told = groups.findValuesAsText("Name");
        assertThat(told)
                .containsExactlyElementsOf(wanted.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(3)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @Test
    void anEmptyGroupingStillCounts() {
        JsonNode none =
                client.query("SELECT COUNT(Id) FROM Lead WHERE Id = null").json();

        assertThat(none.path("totalSize").asInt()).isEqualTo(1);
        assertThat(none.path("records").path(0).path("expr0").asInt()).isZero();
        assertThat(client.query("SELECT Status, COUNT(Id) FROM Lead WHERE Id = null GROUP BY Status")
                        .json()
                        .path("totalSize")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT Company, COUNT(Id) FROM Lead GROUP BY Status       | MALFORMED_QUERY
            SELECT Status, COUNT(Id) FROM Lead                        | MALFORMED_QUERY
            SELECT SUM(Status) FROM Lead                              | MALFORMED_QUERY
            SELECT COUNT(Nope) FROM Lead                              | INVALID_FIELD
            SELECT Description, COUNT(Id) FROM Lead GROUP BY Description | MALFORMED_QUERY
            SELECT Status, COUNT(Id) FROM Lead GROUP BY Status ORDER BY Company | MALFORMED_QUERY
            SELECT Status s FROM Lead                                 | MALFORMED_QUERY
            SELECT TYPEOF Who WHEN Lead THEN Company END FROM Task    | MALFORMED_QUERY
            SELECT FIELDS(ALL) FROM Lead                              | MALFORMED_QUERY
            """)
    void aGroupingThatMakesNoSenseIsRefused(String soql, String code) {
        assertThat(client.query(soql).errorCode()).isEqualTo(code);
    }

    @Test
    void allFieldsComeAtOnceForFewRows() {
        JsonNode lead = client.query("SELECT FIELDS(ALL) FROM Lead LIMIT 200")
                .json()
                .path("records")
                .path(0);

        assertThat(lead.has("Company")).isTrue();
        assertThat(lead.has("SystemModstamp")).isTrue();
    }

    @Test
    void columnsAreToldWithoutRecords() {
        JsonNode columns = client.get(OrgClient.API + "/query?columns=true&q="
                        + OrgClient.encoded("SELECT id, Amount, Account.Name, Account.Owner.Name FROM Opportunity"))
                .json();

        assertThat(columns.path("entityName").asText()).isEqualTo("Opportunity");
        assertThat(columns.path("idSelected").asBoolean()).isTrue();
        JsonNode account = columns.path("columnMetadata").path(2);
        assertThat(account.path("columnName").asText()).isEqualTo("Account");
        assertThat(account.path("joinColumns").path(0).path("columnName").asText())
                .isEqualTo("Name");
        assertThat(account.path("joinColumns")
                        .path(1)
                        .path("joinColumns")
                        .path(0)
                        .path("columnName")
                        .asText())
                .isEqualTo("Name");
        JsonNode grouped = client.get(OrgClient.API + "/query?columns=true&q="
                        + OrgClient.encoded("SELECT Status, COUNT(Id) FROM Lead GROUP BY Status"))
                .json()
                .path("columnMetadata");
        assertThat(grouped.findValuesAsText("displayName")).containsExactly("Status", "expr0");
    }

    @Test
    void aFieldThatIsNotThereIsShownInItsPlace() {
        String message = client.query("SELECT Id, Nope__c FROM Lead")
                .json()
                .path(0)
                .path("message")
                .asText();

        assertThat(message)
                .startsWith(
                        "\nSELECT Id, Nope__c FROM Lead\n           ^\nERROR at Row:1:Column:12\nNo such column 'Nope__c'"
                                + " on entity 'Lead'.");
    }
}
