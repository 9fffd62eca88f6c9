package io.tasuki.sandbox.salesforce.soql.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.sandbox.salesforce.soql.Condition;
import io.tasuki.sandbox.salesforce.soql.FieldPath;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.soql.SoqlQuery;
import io.tasuki.sandbox.salesforce.soql.ValueKind;
import io.tasuki.sandbox.salesforce.soql.parse.SoqlParser;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {

    private static final Today TODAY = Today.at(Instant.parse("2018-03-01T16:00:00Z"), ZoneId.of("Asia/Tokyo"));

    private static final Map<String, ValueKind> FIELDS = Map.of(
            "id", ValueKind.ID,
            "name", ValueKind.TEXT,
            "amount", ValueKind.NUMBER,
            "won", ValueKind.BOOLEAN,
            "closedate", ValueKind.DAY,
            "stamp", ValueKind.MOMENT);

    private static final List<Map<String, String>> ROWS = List.of(
            row("a", "Acme_1", "10", "true", "2018-03-02", "2018-03-01T15:00:00.000Z"),
            row("b", "acme%2", "9.5", "false", "2018-03-01", "2018-03-01T14:59:59.000Z"),
            row("c", "株式会社A", "1e1", "", "", "2018-02-01T00:00:00.000Z"),
            row("d", "", "", "", "2018-02-20", "2018-02-01T00:00:00.000Z"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Name = 'ACME_1'                                    | a
            Name != 'acme_1'                                   | b c d
            Name = null                                        | d
            Name != null                                       | a b c
            Name LIKE 'acme%'                                  | a b
            Name LIKE 'acme\\%_'                               | b
            Name LIKE 'acme\\_%'                               | a
            Name LIKE '%会社_'                                 | c
            Name IN ('acme_1', '株式会社a')                    | a c
            Name NOT IN ('acme_1', '株式会社a')                | b d
            Name IN (null)                                     | d
            Amount = 10                                        | a c
            Amount < 10                                        | b
            Amount >= 9.5                                      | a b c
            Amount IN (9.50, 11)                               | b
            Won = false                                        | b c d
            Won = null                                         | b c d
            Won != null                                        | a
            Won != true                                        | b c d
            CloseDate = TODAY                                  | a
            CloseDate < TODAY                                  | b d
            CloseDate = LAST_N_DAYS:1                          | a b
            CloseDate > LAST_N_DAYS:2                          |
            CloseDate >= 2018-03-01                            | a b
            Stamp = TODAY                                      | a
            Stamp < TODAY                                      | b c d
            Stamp = YESTERDAY                                  | b
            Stamp = 2018-03-02T00:00:00+09:00                  | a
            Stamp > 2018-03-01T14:59:59Z                       | a
            CloseDate = THIS_MONTH                             | a b
            CloseDate = LAST_MONTH                             | d
            CloseDate = THIS_WEEK                              | a b
            CloseDate = N_DAYS_AGO:1                           | b
            CloseDate = THIS_QUARTER                           | a b d
            CloseDate = LAST_YEAR                              |
            CloseDate = LAST_N_WEEKS:2                         | d
            Stamp = THIS_MONTH                                 | a b
            Name INCLUDES ('ACME_1', 'x')                      |
            Name INCLUDES ('Acme_1')                           | a
            Name EXCLUDES ('Acme_1')                           | b c d
            NOT Name = 'acme_1'                                | b c d
            (Name = null OR Won = true) AND Stamp > 2018-02-02T00:00:00.000+0000 | a
            Id = '0065g000000000A'                             |
            """)
    void aConditionLeavesTheRowsItShould(String condition, String expected) throws SoqlException {
        List<String> wanted = expected == null ? List.of() : List.of(expected.split(" "));

        assertThat(names(condition)).containsExactlyElementsOf(wanted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Nope = 1                    | INVALID_FIELD
            Stamp > '2018-02-01'        | INVALID_FIELD
            Stamp > 2018-02-01          | INVALID_FIELD
            CloseDate > 2018-02-01T00:00:00Z | INVALID_FIELD
            Amount = 'ten'              | INVALID_FIELD
            Name = 5                    | INVALID_FIELD
            Won = 'true'                | INVALID_FIELD
            Amount LIKE 'a%'            | INVALID_QUERY_FILTER_OPERATOR
            Name > null                 | INVALID_QUERY_FILTER_OPERATOR
            Id = 'x'                    | INVALID_QUERY_FILTER_OPERATOR
            """)
    void aLiteralOfTheWrongKindIsRefused(String condition, String errorCode) {
        assertThatThrownBy(() -> names(condition))
                .isInstanceOfSatisfying(
                        SoqlException.class,
                        refused -> assertThat(refused.errorCode()).isEqualTo(errorCode));
    }

    @ParameterizedTest
    @CsvSource({
        "'Name', d b a c",
        "'Name DESC', c a b d",
        "'Name NULLS LAST', b a c d",
        "'Amount DESC, Name DESC', c a b d",
        "'Stamp, CloseDate NULLS LAST', d c b a"
    })
    void rowsComeInTheOrderAskedFor(String orderBy, String expected) throws SoqlException {
        SoqlQuery query = SoqlParser.parse("SELECT Id FROM Row ORDER BY " + orderBy);
        List<Map<String, String>> sorted = new ArrayList<>(ROWS);

        sorted.sort(Sorting.compile(query.orderBy(), FilterTest::bind));

        assertThat(sorted).extracting(row -> row.get("key")).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Stamp >= 2018-01-01T00:00:00Z AND Stamp < 2018-02-01T00:00:00Z | 2018-01-01T00:00:00.000Z | 2018-02-01T00:00:00.000Z
            Stamp > 2018-01-01T00:00:00Z OR (Stamp = 2017-01-01T00:00:00Z AND Name = 'x') | 2017-01-01T00:00:00.000Z |
            Stamp > 2018-01-01T00:00:00Z OR Name = 'x' | |
            NOT Stamp > 2018-01-01T00:00:00Z | |
            Name = 'x' | |
            """)
    void aRangeNeverLeavesOutARowThatFits(String condition, String first, String last) throws SoqlException {
        KeyRange range = KeyRange.of(where(condition), bind(new FieldPath(List.of("Stamp"))), TODAY);

        assertThat(range).isEqualTo(new KeyRange(first, last));
    }

    private static List<String> names(String condition) throws SoqlException {
        var filter = Filter.compile(where(condition), FilterTest::bind, TODAY);
        return ROWS.stream()
                .filter(filter)
                .map(row -> row.getOrDefault("key", ""))
                .toList();
    }

    private static Condition where(String condition) throws SoqlException {
        return SoqlParser.parse("SELECT Id FROM Row WHERE " + condition).where();
    }

    private static BoundField<Map<String, String>> bind(FieldPath path) throws SoqlException {
        String name = path.toString().toLowerCase(Locale.ROOT);
        ValueKind kind = FIELDS.get(name);
        if (kind == null) {
            throw SoqlException.invalidField("no such column");
        }
        return new BoundField<>(
                path, kind, true, true, row -> row.getOrDefault(name, "").isEmpty() ? null : row.get(name));
    }

    private static Map<String, String> row(
            String key, String name, String amount, String won, String day, String stamp) {
        return Map.of("key", key, "name", name, "amount", amount, "won", won, "closedate", day, "stamp", stamp);
    }
}
