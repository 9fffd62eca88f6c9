package io.tasuki.run.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tasuki.goal.GoalSettings;
import io.tasuki.goal.period.PeriodKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoalConfigurationTest {

    private static final String REST =
            """
            connections:
              marketing: {adapter: north, base_url: "http://127.0.0.1:1", token: "${NORTH_TOKEN}"}
              sales: {adapter: south, base_url: "http://127.0.0.1:2", token: "${SOUTH_TOKEN}"}
            leads: {from: marketing.people, attributes: {origin: marketing.people.origin}}
            deals: {from: sales.Deal}
            handoff: {at: marketing.people.sql_date}
            """;

    @TempDir
    Path folder;

    @Test
    void everyKeyIsRead() throws IOException {
        GoalSettings goal = load(
                        """
                        goal: {target: 60_000_000, period: quarter, fiscal_year_starts: 1, budget: 6000000.5, handoffs_per_month: 120,
                               by: origin, confidence: 0.9}
                        """)
                .goal();

        assertThat(goal)
                .isEqualTo(new GoalSettings(
                        OptionalDouble.of(60e6),
                        PeriodKind.QUARTER,
                        Month.JANUARY,
                        OptionalDouble.of(6_000_000.5),
                        OptionalDouble.of(120),
                        Optional.of("origin"),
                        0.9));
    }

    @Test
    void leftOutItIsAFiscalHalfWithoutATarget() throws IOException {
        assertThat(load("").goal()).isEqualTo(GoalSettings.NONE);
    }

    @Test
    void whatIsNoGoalIsToldByItsKey() {
        ConfigurationException problem = catchThrowableOfType(
                ConfigurationException.class,
                () -> load(
                        """
                        goal: {target: 0, period: month, fiscal_year_starts: 13, budget: much, by: colour, confidence: 1, targt: 2}
                        """));

        assertThat(problem.problems()).extracting(found -> found.key() + " " + found.message())
                .containsExactlyInAnyOrder(
                        "goal.target '0' is not above 0",
                        "goal.period 'month' is not one of its values",
                        "goal.fiscal_year_starts '13' is not a month",
                        "goal.budget 'much' is not a number",
                        "goal.by 'colour' is not one of its values",
                        "goal.confidence '1' is not between 0 and 1",
                        "goal.targt is not a known key");
    }

    private Configuration load(String goal) throws IOException {
        Path file = Files.writeString(folder.resolve("tasuki.yaml"), REST + goal);
        return Configuration.load(
                file, Map.of("NORTH_TOKEN", "a", "SOUTH_TOKEN", "b"), List.of(StubFactory.north(), StubFactory.south()));
    }
}
