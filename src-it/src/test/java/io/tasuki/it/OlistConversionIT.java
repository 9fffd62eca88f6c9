package io.tasuki.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.it.support.ConversionFigures;
import io.tasuki.it.support.Loop;
import io.tasuki.reference.ReferenceData;
import io.tasuki.reference.ReferenceTable;
import io.tasuki.sandbox.Sandbox;
import io.tasuki.sandbox.SandboxOptions;
import io.tasuki.sandbox.control.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// 8,000 real leads and 842 real wins, polled from both CRMs: what the command tells beside the reference's numbers.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OlistConversionIT {

    private static final String CONFIGURATION =
            """
            store: ./tasuki.duckdb
            time_zone: UTC
            reporting_currency: JPY
            {connections}
            leads:
              from: marketing.contacts
              match: [crm_ids, email]
              attributes:
                origin: marketing.contacts.origin
            handoff:
              at: marketing.contacts.hs_lifecyclestage_salesqualifiedlead_date
            deals:
              from: sales.Opportunity
              link: [conversion, contact_role]
            conversion: {horizon_days: ever}
            """;

    private static final List<String> COHORT = List.of("--since", "2018-01-01");

    private JsonNode reference;
    private Loop loop;

    @BeforeAll
    void sync(@TempDir Path folder) {
        reference = ReferenceData.numbers("10_olist");
        Sandbox sandbox = Sandbox.start(SandboxOptions.of(ReferenceData.set("crm-olist")).withLimits(Limits.OFF));
        loop = Loop.over(sandbox, folder, CONFIGURATION);
        assertThat(loop.product().json("sync").get("handoffs").asInt()).isEqualTo(8000);
    }

    @AfterAll
    void stop() {
        if (loop != null) {
            loop.close();
        }
    }

    @Test
    void everyLevelIsTheReferences() throws IOException {
        ReferenceTable table = new ReferenceTable("sync-olist-levels");
        ConversionFigures figures = new ConversionFigures(table);

        figures.levels("all by origin", reference.get("by_origin_all"), asked("2018-12-31", "origin", List.of()));
        figures.levels("all by month", reference.get("by_month_all"), asked("2018-12-31", "handoff_month", List.of()));
        figures.levels("2018 by origin", reference.get("by_origin_2018cohort"), asked("2018-12-31", "origin", COHORT));

        table.close();
    }

    @Test
    void everyPointOfTheCurvesIsTheReferences() throws IOException {
        ReferenceTable table = new ReferenceTable("sync-olist-curves");
        ConversionFigures figures = new ConversionFigures(table);
        List<Integer> days = List.of(7, 14, 30, 60, 90, 120, 180, 270);
        JsonNode followed = reference.get("km_full_followup");

        figures.curve("all", followed.get("all"), asked("2018-11-14", "origin", List.of()), days, "", "");
        figures.curve("2018", followed.get("2018cohort"), asked("2018-11-14", "origin", COHORT), days, "", "");

        table.close();
    }

    @Test
    void whatWasSaidOfTheCohortInSpringIsWhatThenHappened() throws IOException {
        ReferenceTable table = new ReferenceTable("sync-olist-backtest");
        ConversionFigures figures = new ConversionFigures(table);
        for (String day : List.of("2018-03-01", "2018-04-01", "2018-05-01")) {
            JsonNode expected = reference.get("backtest_2018cohort").get(day);
            JsonNode said = asked(day, "origin", COHORT);
            table.same(day + " handoffs", expected.get("leads"), said.at("/overall/handoffs").asLong());
            table.same(day + " won", expected.get("won_by_snapshot"), said.at("/overall/won").asLong());
            figures.curve(day, expected, said, List.of(30, 60, 90, 120), "day", "/km");
        }
        table.close();

        JsonNode april = asked("2018-04-01", "origin", COHORT);
        for (int by : new int[] {60, 90}) {
            double happened = reference.at("/backtest_2018cohort/2018-04-01/day" + by + "/actual").asDouble();
            assertThat(ConversionFigures.point(april, by).get("won").asDouble()).isCloseTo(happened, within(0.005));
        }
        assertThat(april.at("/curve/points").valueStream().filter(point -> point.get("day").asInt() > 90))
                .isNotEmpty()
                .noneMatch(point -> point.get("known").asBoolean());
    }

    private JsonNode asked(String asOf, String attribute, List<String> more) {
        List<String> arguments = new ArrayList<>(
                List.of("conversion", "--horizon", "ever", "--as-of", asOf, "--attribute", attribute));
        arguments.addAll(more);
        return loop.product().json(arguments.toArray(String[]::new));
    }
}
