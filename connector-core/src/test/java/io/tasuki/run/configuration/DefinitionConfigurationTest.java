package io.tasuki.run.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.handoff.Condition;
import io.tasuki.stage.handoff.Criterion;
import io.tasuki.stage.handoff.LeadDefinition;
import io.tasuki.stage.handoff.LeadDefinition.Segment;
import io.tasuki.stage.handoff.LeadDefinition.Version;
import io.tasuki.stage.handoff.ValueKind;
import io.tasuki.stage.poll.PollTarget;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionConfigurationTest {

    private static final String BEFORE =
            """
            connections:
              marketing: {adapter: north, base_url: "http://127.0.0.1:1", token: "${NORTH_TOKEN}"}
              sales: {adapter: south, base_url: "http://127.0.0.1:2", token: "${SOUTH_TOKEN}"}
            leads: {from: marketing.people}
            handoff: {at: marketing.people.sql_date}
            deals: {from: sales.Deal}
            definition:
            """;

    @TempDir
    Path folder;

    @Test
    void everyFormOfACriterionReachesTheLedger() {
        LeadDefinition read = read(
                        """
                          - version: "1"
                            until: "2026-01-01"
                            criteria: {budget: {filled: marketing.people.budget}}
                          - version: "2"
                            for: {field: marketing.people.service, is: [a, b]}
                            criteria:
                              appointment: {activity: sales.Call, label: an appointment}
                              timing: {filled: [marketing.people.start, sales.Buyer.Start], kind: date}
                              industry: {field: marketing.people.industry, is: software}
                              size: {field: marketing.firms.size, at_least: 10, at_most: 50.5}
                              firm: {association: marketing.firms}
                          - version: 3
                            criteria: {budget: {filled: marketing.people.budget}}
                        """)
                .handoffs()
                .definition();

        Criterion budget = new Criterion("budget", "budget", new Condition.Filled(fields("marketing.people.budget"), ValueKind.ANY));
        assertThat(read.versions())
                .containsExactly(
                        new Version("1", Optional.of(LocalDate.parse("2026-01-01")), Optional.empty(), List.of(budget)),
                        new Version(
                                "2",
                                Optional.empty(),
                                Optional.of(new Segment(fields("marketing.people.service"), Set.of("a", "b"))),
                                List.of(
                                        new Criterion("appointment", "an appointment", new Condition.Activity(List.of(ObjectName.parse("sales.Call")))),
                                        new Criterion("timing", "timing", new Condition.Filled(fields("marketing.people.start", "sales.Buyer.Start"), ValueKind.DATE)),
                                        new Criterion("industry", "industry", new Condition.OneOf(fields("marketing.people.industry"), Set.of("software"))),
                                        new Criterion("size", "size", new Condition.Within(fields("marketing.firms.size"), Optional.of(new BigDecimal("10")), Optional.of(new BigDecimal("50.5")))),
                                        new Criterion("firm", "firm", new Condition.Association(List.of(ObjectName.parse("marketing.firms")), fields("marketing.people.firm"))))),
                        new Version("3", Optional.empty(), Optional.empty(), List.of(budget)));
    }

    @Test
    void whatTheCriteriaReadIsPolledWithItsHistory() {
        List<PollTarget> polls = read(
                        """
                          - version: "1"
                            for: {field: marketing.people.service, is: a}
                            criteria:
                              timing: {filled: [marketing.people.start, sales.Buyer.Start]}
                              size: {field: marketing.firms.size, at_least: 10}
                              firm: {association: marketing.firms}
                              appointment: {activity: sales.Call}
                        """)
                .polls();

        assertThat(target(polls, "marketing.people").fields()).containsExactlyInAnyOrder("sql_date", "service", "start", "firm");
        assertThat(target(polls, "marketing.people").historyFields()).containsExactlyInAnyOrder("sql_date", "service", "start", "firm");
        assertThat(target(polls, "marketing.firms").historyFields()).containsExactly("size");
        assertThat(target(polls, "sales.Buyer").fields()).containsExactly("Start");
        assertThat(polls).extracting(target -> target.name().toString()).contains("sales.Call");
    }

    @Test
    void whatACriterionReadsIsNotWritten() {
        assertThat(problems(
                        """
                          - {version: "1", criteria: {fit: {filled: marketing.people.rating}}}
                        write_back:
                          marketing.people: [{field: rating, value: outcome, rule: always}]
                        """))
                .singleElement()
                .asString()
                .contains("marketing.people.rating is read by the loop");
    }

    @Test
    void everyMistakeIsToldWithItsRemedy() {
        assertThat(problems(
                        """
                          - {version: "1", until: soon, criteria: {a: {filled: marketing.people.budget, activity: sales.Call}}}
                          - {version: "2", until: "2026-01-01", criteria: {}}
                          - {version: "3", until: "2025-01-01", criteria: {a: {activity: sales.Buyer}, b: {filled: marketing.people}}}
                          - {until: "2027-01-01", criteria: {a: {field: marketing.people.size}, b: {association: sales.Deal}}}
                          - version: "4"
                            for: {field: marketing.people.service}
                            criteria: {a: {filled: marketing.people.size, kind: dat}, b: {activity: sales.Call, kind: date}}
                          - {version: "5"}
                        """))
                .containsExactly(
                        "tasuki.yaml:8: definition[0].until 'soon' is not a day; write the first day on which it no longer holds, such as \"2026-01-01\"",
                        "tasuki.yaml:8: definition[0].criteria.a must ask for one thing; write one of activity, filled, field, association",
                        "tasuki.yaml:9: definition[1].criteria has no criterion; name at least one",
                        "tasuki.yaml:10: definition[2].criteria.a.activity sales.Buyer is not an object of activities; known are: Call",
                        "tasuki.yaml:10: definition[2].criteria.b.filled 'marketing.people' is not of the form connection.object.field; write it as connection.object.field",
                        "tasuki.yaml:10: definition[2] version '3' never decides: version '2' holds for all its handoffs; write the oldest first, each but the last with 'until' or 'for'",
                        "tasuki.yaml:11: definition[3].version is missing; give it a name such as \"1\"",
                        "tasuki.yaml:11: definition[3].criteria.a must say what the field should hold; write 'is', or 'at_least' and 'at_most'",
                        "tasuki.yaml:11: definition[3].criteria.b.association sales.Deal is not an object of companies; remove it",
                        "tasuki.yaml:13: definition[4].for.is is missing; name its values",
                        "tasuki.yaml:14: definition[4].criteria.a.kind 'dat' is not one of its values; did you mean 'date'?",
                        "tasuki.yaml:14: definition[4].criteria.b.kind is not a known key; known are: activity, association, field, filled, label",
                        "tasuki.yaml:15: definition[5].criteria is missing; name what a lead must have, for instance 'criteria: {budget_known: {filled: connection.object.field}}'");
    }

    @Test
    void twoVersionsMayNotHaveOneName() {
        assertThat(problems(
                        """
                          - {version: "1", until: "2026-01-01", criteria: {a: {filled: marketing.people.budget}}}
                          - {version: "1", criteria: {a: {filled: marketing.people.budget}}}
                        """))
                .containsExactly("tasuki.yaml:9: definition[1] version '1' stands twice; give each version a name of its own");
    }

    @Test
    void theLastVersionHasNoEnd() {
        assertThat(problems("  - {version: \"1\", until: \"2026-01-01\", criteria: {a: {filled: marketing.people.budget}}}\n"))
                .containsExactly("tasuki.yaml:8: definition[0] the last version ends, and nothing is agreed after it; "
                        + "take 'until' away, or add the version that follows");
    }

    @Test
    void aCriterionOnWhatIsNotPolledIsRefused() {
        assertThat(problems(
                        """
                          - {version: "1", criteria: {appointment: {activity: sales.Call}}}
                        poll: {skip: [sales.Call]}
                        """))
                .containsExactly("tasuki.yaml:8: definition[0].criteria.appointment.activity sales.Call is not polled, "
                        + "so nobody would ever meet this; let 'poll' allow it");
    }

    @Test
    void anAttributeMayNotTakeTheNamesThatConversionGoesBy() {
        assertThat(problems("  - {version: \"1\", criteria: {a: {filled: marketing.people.budget}}}\n", BEFORE.replace(
                        "{from: marketing.people}",
                        "{from: marketing.people, attributes: {definition: marketing.people.x, \"criterion:a\": marketing.people.y, handoff_weekday: marketing.people.z}}")))
                .containsExactly(
                        "tasuki.yaml:4: leads.attributes.definition has a name that conversion itself goes by; choose another name",
                        "tasuki.yaml:4: leads.attributes.criterion:a has a name that conversion itself goes by; choose another name",
                        "tasuki.yaml:4: leads.attributes.handoff_weekday has a name that conversion itself goes by; choose another name");
    }

    private static List<FieldPath> fields(String... fields) {
        return List.of(fields).stream().map(FieldPath::parse).toList();
    }

    private static PollTarget target(List<PollTarget> polls, String name) {
        return polls.stream().filter(target -> target.name().toString().equals(name)).findFirst().orElseThrow();
    }

    private List<String> problems(String definition) {
        return problems(definition, BEFORE);
    }

    private List<String> problems(String definition, String before) {
        return Optional.ofNullable(catchThrowableOfType(ConfigurationException.class, () -> load(before + definition)))
                .orElseThrow(() -> new AssertionError("nothing was refused"))
                .problems()
                .stream()
                .map(ConfigurationProblem::toString)
                .toList();
    }

    private Configuration read(String definition) {
        return load(BEFORE + definition);
    }

    private Configuration load(String text) {
        try {
            Path file = Files.writeString(folder.resolve("tasuki.yaml"), text);
            List<CrmAdapterFactory> adapters = List.of(StubFactory.north(), StubFactory.south());
            return Configuration.load(file, Map.of("NORTH_TOKEN", "n", "SOUTH_TOKEN", "s"), adapters);
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }
}
