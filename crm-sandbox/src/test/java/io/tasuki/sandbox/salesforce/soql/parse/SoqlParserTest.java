package io.tasuki.sandbox.salesforce.soql.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.tasuki.sandbox.salesforce.soql.Condition;
import io.tasuki.sandbox.salesforce.soql.FieldPath;
import io.tasuki.sandbox.salesforce.soql.Literal;
import io.tasuki.sandbox.salesforce.soql.Ordering;
import io.tasuki.sandbox.salesforce.soql.SelectItem;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.soql.SoqlQuery;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoqlParserTest {

    @Test
    void aWholeQueryComesApartIntoItsClauses() throws SoqlException {
        SoqlQuery query = SoqlParser.parse("select Id, Account.Name from Opportunity where Amount >= 1.5e3"
                + " order by SystemModstamp desc nulls first, Id limit 10 offset 5");

        assertThat(query.select())
                .containsExactly(
                        new SelectItem.Field(FieldPath.of("Id"), ""),
                        new SelectItem.Field(new FieldPath(List.of("Account", "Name")), ""));
        assertThat(query.object()).isEqualTo("Opportunity");
        assertThat(query.orderBy())
                .containsExactly(
                        new Ordering(new FieldPath(List.of("SystemModstamp")), true, false),
                        new Ordering(new FieldPath(List.of("Id")), false, false));
        assertThat(query.limit()).isEqualTo(10);
        assertThat(query.offset()).isEqualTo(5);
    }

    @Test
    void countTakesNoFields() throws SoqlException {
        assertThat(SoqlParser.parse("SELECT COUNT() FROM Lead").countsOnly()).isTrue();
        assertThat(SoqlParser.parse("SELECT Count FROM Lead").countsOnly()).isFalse();
    }

    @Test
    void stringsDecodeTheirEscapes() throws SoqlException {
        SoqlQuery query = SoqlParser.parse("SELECT Id FROM Lead WHERE Company = 'O\\'Neil\\n\\u682a\\\\'");

        assertThat(query.where())
                .asInstanceOf(type(Condition.Comparison.class))
                .extracting(comparison -> ((Literal.Text) comparison.value()).value())
                .isEqualTo("O'Neil\n株\\");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SELECT",
                "SELECT FROM Lead",
                "SELECT Id FROM",
                "SELECT Id, FROM Lead",
                "SELECT Id FROM Lead WHERE",
                "SELECT Id FROM Lead WHERE Name = 'unclosed",
                "SELECT Id FROM Lead WHERE Name = 'trailing\\",
                "SELECT Id FROM Lead WHERE Name = 'bad \\q escape'",
                "SELECT Id FROM Lead WHERE Name = '\\u12'",
                "SELECT Id FROM Lead WHERE Name = \"double\"",
                "SELECT Id FROM Lead WHERE Name",
                "SELECT Id FROM Lead WHERE Name =",
                "SELECT Id FROM Lead WHERE Name == 'a'",
                "SELECT Id FROM Lead WHERE (Name = 'a'",
                "SELECT Id FROM Lead WHERE Name = 'a')",
                "SELECT Id FROM Lead WHERE Name IN ()",
                "SELECT Id FROM Lead WHERE Name IN ('a',)",
                "SELECT Id FROM Lead WHERE Name NOT LIKE 'a'",
                "SELECT Id FROM Lead WHERE a = 1 AND b = 2 OR c = 3",
                "SELECT Id FROM Lead WHERE CreatedDate > 2018-02-30",
                "SELECT Id FROM Lead WHERE CreatedDate > 2018-02-01T25:00:00Z",
                "SELECT Id FROM Lead WHERE CreatedDate > 2018-02-01T10:00:00",
                "SELECT Id FROM Lead WHERE Amount = 1.2.3",
                "SELECT Id FROM Lead LIMIT -1",
                "SELECT Id FROM Lead LIMIT many",
                "SELECT Id FROM Lead ORDER SystemModstamp",
                "SELECT Id FROM Lead; DROP TABLE Lead",
                "SELECT Id FROM Lead -- comment",
                "SELECT a..b FROM Lead",
                "SELECT a.b.c.d.e.f.g FROM Lead",
                "SELECT (SELECT Id FROM Contacts FROM Account",
                "SELECT TYPEOF Who WHEN Lead THEN Id FROM Task",
                "SELECT FIELDS(SOME) FROM Lead",
                "SELECT MEDIAN(Amount) FROM Opportunity",
                "SELECT COUNT(Id) FROM Lead GROUP Status",
                "SELECT Status FROM Lead GROUP BY Status HAVING COUNT(Id) > 1",
                "SELECT Id FROM Lead WHERE CreatedDate = LAST_N_FORTNIGHTS:2",
                "SELECT Id FROM Lead WHERE a INCLUDES (1)",
                "DELETE FROM Lead"
            })
    void whatIsNoQueryIsMalformed(String soql) {
        assertRefused(soql, "MALFORMED_QUERY");
    }

    @Test
    void nestingEndsBeforeTheStackDoes() {
        assertRefused(
                "SELECT Id FROM Lead WHERE " + "(".repeat(30_000) + "a = 1" + ")".repeat(30_000), "MALFORMED_QUERY");
        assertRefused("SELECT Id FROM Lead WHERE " + "NOT ".repeat(20_000) + "a = 1", "MALFORMED_QUERY");
    }

    @Test
    void longTextsAreRefused() {
        assertRefused("SELECT Id FROM Lead WHERE a = '" + "x".repeat(4_001) + "'", "MALFORMED_QUERY");
        assertRefused("SELECT Id FROM Lead WHERE a = 1" + " ".repeat(100_000), "MALFORMED_QUERY");
    }

    @Test
    void anOffsetHasItsLimit() {
        assertRefused("SELECT Id FROM Lead OFFSET 2001", "NUMBER_OUTSIDE_VALID_RANGE");
    }

    /// Whatever comes in, the answer is a query or a refusal, never another exception.
    @Test
    void scrambledQueriesAreRefusedInOrder() {
        long seed = 20260930;
        Random random = new Random(seed);
        String sane =
                "SELECT Id, Account.Name FROM Lead WHERE (a = 'x\\'y' OR b IN (1, 2.5)) AND c > 2018-02-01T09:00:00Z LIMIT 3";

        for (int round = 0; round < 5_000; round++) {
            StringBuilder scrambled = new StringBuilder(sane);
            for (int edit = 0; edit < 3; edit++) {
                int at = random.nextInt(scrambled.length());
                scrambled.setCharAt(at, "'\\()=<>,.:ZT0-+% \n襷".charAt(random.nextInt(19)));
            }
            try {
                assertThat(SoqlParser.parse(scrambled.toString()).object()).isNotEmpty();
            } catch (SoqlException refused) {
                assertThat(refused.errorCode())
                        .as("seed %d, %s", seed, scrambled)
                        .isNotEmpty();
            }
        }
    }

    private static void assertRefused(String soql, String errorCode) {
        assertThatThrownBy(() -> SoqlParser.parse(soql))
                .isInstanceOfSatisfying(
                        SoqlException.class,
                        refused -> assertThat(refused.errorCode()).isEqualTo(errorCode));
    }
}
