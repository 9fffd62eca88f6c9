package io.tasuki.export.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeExportTest {

    @TempDir
    private Path folder;

    private ToldWorld told;

    @BeforeEach
    void twoHaveBought() {
        told = new ToldWorld(folder).won("1", "1200").won("2", "300.4");
    }

    @AfterEach
    void close() {
        told.close();
    }

    @Test
    void aConversionIsToldOnce() {
        OutcomeExportReport first = told.export("google-ads", "a.csv");
        OutcomeExportReport second = told.export("google-ads", "b.csv");

        assertThat(first.reported()).isEqualTo(2);
        assertThat(told.events("a.csv"))
                .containsExactly(
                        "Cj0K1,Won deal,2026-03-05 10:02:03,1200,JPY", "Cj0K2,Won deal,2026-03-05 10:02:03,300,JPY");
        assertThat(second.reported() + second.restated() + second.retracted()).isZero();
        assertThat(told.events("b.csv")).isEmpty();
        assertThat(second.withheld()).isEmpty();
    }

    @Test
    void everyPlatformIsToldForItself() {
        told.export("google-ads", "a.csv");

        assertThat(told.export("microsoft-ads", "b.csv").reported()).isEqualTo(2);
    }

    @Test
    void anotherAmountIsOneRestatementUnderTheOldNameTimeAndId() {
        told.export("microsoft-ads", "a.csv");
        told.amount("1", "900");
        told.later();

        OutcomeExportReport second = told.export("microsoft-ads", "b.csv");
        OutcomeExportReport third = told.export("microsoft-ads", "c.csv");

        assertThat(second.restated()).isEqualTo(1);
        assertThat(told.events("b.csv"))
                .singleElement()
                .asString()
                .startsWith("Offline Conversion,,,,")
                .endsWith(",Won deal,3/5/2026 1:02:03 AM,,ms1,Restate,3/11/2026 12:00:00 AM,900,JPY");
        assertThat(told.events("c.csv")).isEmpty();
        assertThat(third.withheld()).isEmpty();
    }

    @Test
    void aReopenedDealIsOneRetractionInAFileOfItsOwn() {
        told.export("google-ads", "a.csv");
        told.later();
        told.stage("2", "offer");

        OutcomeExportReport second = told.export("google-ads", "b.csv");

        assertThat(second.retracted()).isEqualTo(1);
        assertThat(told.events("b.csv")).isEmpty();
        assertThat(told.events("b-adjustments.csv"))
                .containsExactly("Cj0K2,Won deal,2026-03-05 10:02:03,2026-03-11 09:00:00,RETRACT,,");
        assertThat(told.export("google-ads", "c.csv").files()).hasSize(1);
    }

    @Test
    void aDealThatIsWonAgainIsAConversionOfItsOwn() {
        told.export("google-ads", "a.csv");
        told.later();
        told.stage("2", "offer");
        told.export("google-ads", "b.csv");
        told.later();
        told.stage("2", "won");

        assertThat(told.export("google-ads", "c.csv").reported()).isEqualTo(1);
        assertThat(told.events("c.csv")).containsExactly("Cj0K2,Won deal,2026-03-12 09:00:00,300,JPY");
        assertThat(told.export("google-ads", "d.csv").reported()).isZero();
    }

    @Test
    void whoTakesNoCorrectionsIsNamedWithTheReason() {
        told.export("linkedin", "a.csv");
        told.amount("1", "900");
        told.later();
        told.stage("2", "offer");

        OutcomeExportReport second = told.export("linkedin", "b.csv");

        assertThat(second.files()).extracting(OutcomeExportReport.File::events).containsExactly(0L);
        assertThat(reasons(second)).isEqualTo(Map.of("no_corrections", 2L));
        assertThat(second.withheld().getFirst().handoff()).isEqualTo("marketing.contacts/1@2026-02-28T15:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "google-ads, size=no, consent_denied",
        "google-ads, size=, consent_missing",
        "google-ads, origin=, no_identifier",
        "microsoft-ads, industry=, no_identifier",
        "linkedin, email=nobody, no_identifier"
    })
    void whatMayNotBeToldIsWithheld(String platform, String value, String reason) {
        String[] parts = value.split("=", -1);
        told.field("1", parts[0], parts[1]);

        OutcomeExportReport report = told.export(platform, "a.csv");

        assertThat(report.reported()).isEqualTo(1);
        assertThat(reasons(report)).isEqualTo(Map.of(reason, 1L));
        assertThat(report.reasons()).allSatisfy(one -> assertThat(one.message()).isNotBlank());
    }

    @Test
    void whatLiesTooFarBackIsWithheld() {
        told.now = told.now.plus(Duration.ofDays(7));

        assertThat(reasons(told.export("meta", "a.json"))).isEqualTo(Map.of("too_old", 2L));
        assertThat(told.export("linkedin", "b.csv").reported()).isEqualTo(2);
    }

    @Test
    void aDealWithoutAnAmountIsWithheldButWhereOneStandsForUnknown() {
        told.amount("1", "");

        assertThat(reasons(told.export("google-ads", "a.csv"))).isEqualTo(Map.of("no_amount", 1L));
        assertThat(told.export("linkedin", "b.csv").reported()).isEqualTo(2);
        assertThat(told.events("b.csv").getFirst()).endsWith(",1,JPY");
    }

    @Test
    void theSameClickAndMomentIsNotToldTwice() {
        told.won("3", "50", "origin=Cj0K1");

        OutcomeExportReport report = told.export("google-ads", "a.csv");

        assertThat(report.reported()).isEqualTo(2);
        assertThat(reasons(report)).isEqualTo(Map.of("told_already", 1L));
    }

    @Test
    void anEarlierMomentThanTheLastIsRefused() {
        told.export("google-ads", "a.csv");
        told.now = told.now.minusSeconds(1);

        assertThatThrownBy(() -> told.export("google-ads", "b.csv"))
                .isInstanceOf(EarlierMomentException.class)
                .hasMessageStartingWith("google-ads was told how things stood at 2026-03-10T00:00:00Z");
        assertThat(told.files()).containsExactly("a.csv");
    }

    @Test
    void aFileThatMayNotHaveBeenUploadedYetIsKept() {
        told.export("google-ads", "won.csv");
        told.amount("1", "900");

        OutcomeExportReport second = told.export("google-ads", "won.csv");
        OutcomeExportReport third = told.export("google-ads", "won.csv");

        assertThat(second.kept()).singleElement().asString().endsWith("won-20260310T000000-0000.csv");
        assertThat(told.events("won-20260310T000000-0000.csv")).hasSize(2);
        assertThat(third.kept()).as("there was no event in it").isEmpty();
    }

    @Test
    void ofARemovedPersonNoIdIsKept() {
        told.export("google-ads", "a.csv");
        told.world.work(session -> session.execute(
                "update crm.\"marketing.contacts\" set _removed_at = timestamp '2026-03-09' where _id = '1'"));

        told.export("google-ads", "b.csv");

        assertThat(told.world.rows("select id, clue from export_event order by number")).containsExactly("1 ", "2 Cj0K2");
    }

    private static Map<String, Long> reasons(OutcomeExportReport report) {
        assertThat(report.withheld()).hasSize((int) report.reasons().stream().mapToLong(OutcomeExportReport.Count::count).sum());
        return report.reasons().stream()
                .collect(Collectors.toMap(OutcomeExportReport.Count::reason, OutcomeExportReport.Count::count));
    }
}
