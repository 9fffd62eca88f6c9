package io.tasuki.run.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.handoff.HandoffRule;
import io.tasuki.stage.handoff.ReturnReason;
import io.tasuki.stage.handoff.SignRule;
import io.tasuki.stage.poll.PollTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoffConfigurationTest {

    private static final String REST =
            """
            connections:
              marketing: {adapter: north, base_url: "http://127.0.0.1:1", token: "${NORTH_TOKEN}"}
              sales: {adapter: south, base_url: "http://127.0.0.1:2", token: "${SOUTH_TOKEN}"}
            leads: {from: marketing.people}
            deals: {from: sales.Deal}
            """;

    @TempDir
    Path folder;

    @Test
    void everyRuleCanBeWrittenDown() {
        assertThat(rules(
                        """
                        handoff:
                          rules:
                            - {at: marketing.people.sql_date}
                            - {lifecycle: marketing.people.stage, enters: sql}
                            - {created: marketing.handed}
                            - {created: sales.Buyer}
                            - {owner: sales.Buyer.Owner, not: ["005"]}
                            - {owner: sales.Buyer.Owner, to: ["006", "007"]}
                            - {owner: sales.Buyer.Owner}
                            - {status: marketing.handed.phase, is: [営業引き渡し, late]}
                            - {deal: sales.Deal}
                        """))
                .containsExactly(
                        new HandoffRule.At(FieldPath.parse("marketing.people.sql_date")),
                        new HandoffRule.Lifecycle(FieldPath.parse("marketing.people.stage"), Set.of("sql")),
                        new HandoffRule.Created(ObjectName.parse("marketing.handed")),
                        new HandoffRule.Created(ObjectName.parse("sales.Buyer")),
                        new HandoffRule.OwnerAssigned(FieldPath.parse("sales.Buyer.Owner"), Set.of(), Set.of("005")),
                        new HandoffRule.OwnerAssigned(FieldPath.parse("sales.Buyer.Owner"), Set.of("006", "007"), Set.of()),
                        new HandoffRule.OwnerAssigned(FieldPath.parse("sales.Buyer.Owner"), Set.of(), Set.of()),
                        new HandoffRule.StatusEntry(FieldPath.parse("marketing.handed.phase"), Set.of("営業引き渡し", "late")),
                        new HandoffRule.DealCreated(ObjectName.parse("sales.Deal")));
    }

    @Test
    void oneRuleMayStandAlone() {
        assertThat(rules("handoff: {status: sales.Buyer.Status, is: Handed}\n"))
                .containsExactly(new HandoffRule.StatusEntry(FieldPath.parse("sales.Buyer.Status"), Set.of("Handed")));
    }

    @Test
    void whatARuleLacksOrHasTooMuchIsToldWithItsLine() {
        assertThat(problems(
                        """
                        handoff:
                          rules:
                            - {enters: sql}
                            - {lifecycle: marketing.people.stage}
                            - {status: sales.Buyer.Status, is: []}
                            - {at: marketing.people.sql_date, is: sql}
                            - {at: marketing.people.sql_date, status: sales.Buyer.Status}
                            - {owner: sales.Buyer.Owner, to: ["1"], not: ["2"]}
                            - {created: sales.Deal}
                            - {deal: marketing.people}
                            - {at: marketing.people.sql_date, entres: sql}
                        """))
                .containsExactly(
                        "tasuki.yaml:8: handoff.rules[0] does not say what makes a handoff; write one of at, lifecycle, created, owner, status, deal",
                        "tasuki.yaml:8: handoff.rules[0].enters is not a known key; known are: at, created, deal, lifecycle, owner, status",
                        "tasuki.yaml:9: handoff.rules[1].enters is missing; name the stage that a lead enters, or a list of them",
                        "tasuki.yaml:10: handoff.rules[2].is names no value; name the status that hands a lead over, or a list of them",
                        "tasuki.yaml:11: handoff.rules[3].is does not belong to the rule 'at'; remove it",
                        "tasuki.yaml:12: handoff.rules[4] says at and status at once; write them as rules, one after the other",
                        "tasuki.yaml:13: handoff.rules[5].owner says both to and not; keep 'to' (only these owners) or 'not' (all but these)",
                        "tasuki.yaml:14: handoff.rules[6].created sales.Deal is not an object of persons or handed-over leads; known are: Buyer, Visitor",
                        "tasuki.yaml:15: handoff.rules[7].deal marketing.people is not an object of deals; remove it",
                        "tasuki.yaml:16: handoff.rules[8].entres is not a known key; did you mean 'enters'?");
    }

    @Test
    void noRuleAtAllIsAnError() {
        assertThat(problems("handoff: {rules: []}\n"))
                .containsExactly("tasuki.yaml:6: handoff.rules has no rule; write one of at, lifecycle, created, owner, status, deal");
    }

    @Test
    void aRuleBesideRulesIsAnError() {
        assertThat(problems("handoff:\n  at: marketing.people.sql_date\n  rules: [{created: sales.Buyer}]\n"))
                .containsExactly("tasuki.yaml:7: handoff.at stands beside rules; write it as one of the rules");
    }

    @Test
    void aDealThatDoesNotCountMakesNoHandoff() {
        assertThat(problems(REST.replace("deals: {from: sales.Deal}\n", ""), "deals: {from: []}\nhandoff: {deal: sales.Deal}\n"))
                .containsExactly("tasuki.yaml:6: handoff.deal sales.Deal is not in deals.from; add it there, or name an object that is");
    }

    @Test
    void signsAreReadFromReturnsAcceptsAndTheFieldsSalesFills() {
        Configuration read = read(
                """
                handoff: {created: sales.Buyer}
                returns:
                  sales.Buyer.Status: {Unqualified: not_a_fit, Closed: {reason: sales.Buyer.Why}}
                accepts:
                  sales.Buyer.Status: [Working, Qualified]
                  marketing.handed.phase: taken
                sales_fills: [sales.Buyer]
                """);

        assertThat(read.handoffs().signs())
                .containsExactly(
                        new SignRule.Returned(
                                FieldPath.parse("sales.Buyer.Status"),
                                Map.of(
                                        "Unqualified", new ReturnReason.Code("not_a_fit"),
                                        "Closed", new ReturnReason.In(FieldPath.parse("sales.Buyer.Why")))),
                        new SignRule.Accepted(FieldPath.parse("sales.Buyer.Status"), Set.of("Working", "Qualified")),
                        new SignRule.Accepted(FieldPath.parse("marketing.handed.phase"), Set.of("taken")),
                        new SignRule.ReturnWords(FieldPath.parse("sales.Buyer.Treturn_reason")),
                        new SignRule.Checked(FieldPath.parse("sales.Buyer.Tinformation_checked")));
        assertThat(target(read, "sales.Buyer").fields()).containsExactly("Status", "Why");
        assertThat(target(read, "sales.Buyer").outlasting()).containsExactlyInAnyOrder("Status", "Why");
    }

    @Test
    void aReasonIsReadFromTheRecordThatHasTheStatus() {
        assertThat(problems("handoff: {created: sales.Buyer}\nreturns:\n  sales.Buyer.Status: {Closed: {reason: sales.Visitor.Why}, Lost: {because: x}}\n"))
                .containsExactly(
                        "tasuki.yaml:8: returns.sales.Buyer.Status.Closed.reason is not a field of sales.Buyer; name a field of the object that has the status",
                        "tasuki.yaml:8: returns.sales.Buyer.Status.Lost.reason is missing; name the field that says why",
                        "tasuki.yaml:8: returns.sales.Buyer.Status.Lost.because is not a known key; known are: reason");
    }

    @Test
    void whatRulesAndSignsReadIsPolledWithItsHistory() {
        Configuration read = read(
                """
                handoff:
                  rules: [{lifecycle: marketing.people.stage, enters: sql}, {created: marketing.handed}]
                returns:
                  marketing.handed.phase: {bad: not_a_fit}
                sales_fills: [marketing.people]
                """);

        assertThat(target(read, "marketing.handed").historyFields()).containsExactlyInAnyOrder("phase", "who");
        assertThat(target(read, "marketing.people").historyFields())
                .containsExactlyInAnyOrder("stage", "t_return_reason", "t_information_checked");
    }

    private List<HandoffRule> rules(String more) {
        return read(more).handoffs().rules();
    }

    private static PollTarget target(Configuration read, String name) {
        return read.polls().stream().filter(target -> target.name().toString().equals(name)).findFirst().orElseThrow();
    }

    private Configuration read(String more) {
        return load(REST + more);
    }

    private List<String> problems(String more) {
        return problems(REST, more);
    }

    private List<String> problems(String rest, String more) {
        return Optional.ofNullable(catchThrowableOfType(ConfigurationException.class, () -> load(rest + more)))
                .orElseThrow(() -> new AssertionError("nothing was refused"))
                .problems()
                .stream()
                .map(ConfigurationProblem::toString)
                .toList();
    }

    private Configuration load(String text) {
        try {
            Path file = Files.writeString(folder.resolve("tasuki.yaml"), text);
            return Configuration.load(
                    file, Map.of("NORTH_TOKEN", "a", "SOUTH_TOKEN", "b"), List.of(StubFactory.north(), StubFactory.south()));
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }
}
