package io.tasuki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalCommandTest {

    @TempDir
    Path folder;

    private Typist typist;

    @BeforeEach
    void sitDown() {
        typist = Typist.withConfiguration(folder);
    }

    @Test
    void theGoalIsToldInSentencesAndTables() {
        typist.type("goal");

        assertThat(typist.out())
                .isEqualTo(
                        """
                        Goal from 2026-10-01 to 2027-03-31 (second half of fiscal 2026), as of 2026-11-28T23:59:59+09:00, day 59 of 182
                        target 60,000,000 JPY; won so far: 20,000,000 JPY (33.3 %) from 21 orders; 118 handoffs in the period
                        pace: 32.4 % of the time and 33.3 % of the target; 102.9 % of an even pace
                        if all open handoffs were won they would bring 1.9 times what is missing; at their chances it takes 8 times
                        won without a known amount, not in the revenue: 1
                        won without a date, in no period: 2

                        Measured
                          win rate within 180 days: 198 of 1,200, 16.5 % (80 %: 13.5 - 19.8 %)
                          unit price: 950,000 JPY, varying by 280,000 JPY, of 198 wins
                          from handoff to win: half within 48 days, nine of ten within 84.3
                          handoffs after 2027-02-10 win in the period less than half as often as others: they are counted with that chance
                          no meeting is seen in the CRMs: handoffs stand for meetings
                          inquiries for one handoff: 1.4
                          handoffs of late: 180 in 90 days, 60.9 a month
                          supposed instead: unit price 1,045,000 JPY

                        Forecast as things go, with about 249 new handoffs
                          revenue of the period: 61,500,000 JPY (50 %: 55,000,000 JPY - 68,000,000 JPY; 80 %: 49,500,000 JPY - 74,800,000 JPY; 90 %: 44,000,000 JPY - 81,600,000 JPY)
                          orders of the period: 55 (50 %: 50 - 60; 80 %: 45 - 66; 90 %: 40 - 72)
                          probability of reaching the target: 62.0 %
                          9.9 orders are expected of 80 open handoffs and 24.1 of about 249 new ones
                        Forecast with the handoffs that were promised, 249 new ones
                          revenue of the period: 61,500,000 JPY (50 %: 55,000,000 JPY - 68,000,000 JPY; 80 %: 49,500,000 JPY - 74,800,000 JPY; 90 %: 44,000,000 JPY - 81,600,000 JPY)
                          orders of the period: 55 (50 %: 50 - 60; 80 %: 45 - 66; 90 %: 40 - 72)
                          probability of reaching the target: 80.0 %
                        without what was supposed: revenue 52,000,000 JPY, probability 40.0 %, handoffs needed 301
                        the same forecast for 2026-04-01 to 2026-09-30, made as of 2026-05-29: 50,000,000 JPY (80 %: 45,000,000 JPY - 55,000,000 JPY); what happened: 51,000,000 JPY, 102.0 % of it
                        budget 6,000,000 JPY: forecast cost of one won deal 109,091 JPY (80 %: 100,000 JPY - 120,000 JPY), of one handoff 15,000 JPY

                        Needed on the days that are left, for the 40,000,000 JPY that are missing, if the forecast holds
                          probability  orders  meetings  handoffs  a month  inquiries
                               50.0 %      43       208       208     51.5        291
                               80.0 %      46       267       267     66.1        374

                        The plan for 80.0 %, month by month; orders are expected ones, in time is the part of a month's wins that comes in the period
                            month  inquiries  handoffs  meetings  orders  in time
                          2026-12         94        67        67     9.6   97.0 %

                        origin   share  win rate     unit price  open  orders         revenue  handoffs
                        展示会  40.0 %    20.0 %  1,000,000 JPY    30    20.2  21,000,000 JPY       107
                        """);
    }

    @Test
    void itIsToldInJapaneseToo() {
        typist.type("goal", "--lang", "ja");

        assertThat(typist.out())
                .startsWith("目標 2026-10-01 〜 2027-03-31（2026年度下期）、2026-11-28T23:59:59+09:00 時点（182 日のうち 59 日経過）\n")
                .contains("目標を達成する確率: 62.0 %\n")
                .contains("2027-02-10 より後の引き渡しは、期間内に受注する見込みが通常の半分未満です。")
                .contains("確率 80.0 % の計画（月別）。")
                .doesNotContain("{");
    }

    @Test
    void whatIsMissingForAForecastIsSaid() {
        typist.loop.goal = Goals.withoutData();

        typist.type("goal");

        assertThat(typist.out())
                .endsWith(
                        """
                        Not enough data for a forecast:
                        - those of them that were won: 2, needed 5
                        - won amounts stand in 2 currencies; set reporting_currency and rates
                        """)
                .doesNotContain("probability");
    }

    @Test
    void aPeriodThatIsOverHasNoForecast() {
        typist.loop.goal = Goals.over();

        typist.type("goal");

        assertThat(typist.out()).endsWith("The period is over.\n").doesNotContain("Forecast");
    }

    @Test
    void theDocumentIsTheOneThatIsWrittenDown() throws IOException {
        typist.type("goal", "--output", "json");

        JsonNode document = typist.json();
        String written = Files.readString(Path.of("..", "docs", "goal.md"));
        assertThat(document.at("/measured/win_rate/ranges/80/0").asDouble()).isEqualTo(0.135);
        assertThat(document.at("/period/name/kind").asText()).isEqualTo("half_year");
        assertThat(document.at("/needed/months/0/in_time").asDouble()).isEqualTo(0.97);
        names(document).forEach(name -> assertThat(written).contains("\"" + name + "\""));
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.properties().forEach(property -> {
            names.add(property.getKey());
            names.addAll(names(property.getValue()));
        });
        node.forEach(element -> names.addAll(names(element)));
        return names;
    }

    @Test
    void whatIsAskedForReachesTheLoop() {
        typist.type("goal", "--target", "5e7", "--from", "2026-10-01", "--until", "2026-12-31", "--by", "source", "--price", "+10%",
                "--win-rate", "0.12", "--as-of", "2026-11-28");

        assertThat(typist.loop.calls.getFirst())
                .isEqualTo("goal GoalQuery[target=OptionalDouble[5.0E7], from=Optional[2026-10-01], until=Optional[2026-12-31], by=Optional[source],"
                        + " assumption=Assumption[price=Relative[share=0.1], winRate=Absolute[value=0.12]], asOf=Optional[2026-11-28T14:59:59Z]]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "--target 0|--target must be above 0",
        "--price 10%5|'10%5' is no change; write +10%, -5%, or the new value",
        "--price -100%|'-100%' leaves nothing",
        "--win-rate 12|--win-rate 12.0 is not below 1; write 0.12 or 12%",
        "--by colour|'colour' is not an attribute of the configuration",
        "--from 2026-12-01 --until 2026-11-01|--from 2026-12-01 is after --until 2026-11-01"
    })
    void whatMakesNoSenseIsRefused(String options, String message) {
        assertThat(typist.type(("goal " + options).split(" ", -1))).isEqualTo(64);
        assertThat(typist.err()).contains(message);
        assertThat(typist.loop.calls).doesNotContain("goal");
    }
}
