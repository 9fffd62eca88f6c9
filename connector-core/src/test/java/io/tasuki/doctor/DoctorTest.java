package io.tasuki.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.FieldType;
import io.tasuki.crm.ObjectSchema.FieldSchema;
import io.tasuki.doctor.DoctorReport.MissingField;
import io.tasuki.stage.plan.Ownership;
import io.tasuki.stage.plan.WrittenField;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Each check, word by word.
class DoctorTest {

    private final Practice practice = new Practice();

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void aSoundInstallationIsOkAndNeedsOnlyMentions() {
        practice.written.add(new WrittenField.Own("outcome"));
        practice.crm.addField("Person", "own_outcome");
        practice.shows(new FieldSchema("own_outcome", "x", FieldType.CHOICE, true));

        DoctorReport report = practice.examine();

        assertThat(report.ok()).isTrue();
        assertThat(report.findings()).extracting(DoctorReport.Finding::severity).containsOnly("info");
        assertThat(report.missingFields()).isEmpty();
    }

    @Test
    void anErrorComesFirstAndMakesTheReportNotOk() {
        practice.schedule = "never";

        DoctorReport report = practice.examine();

        assertThat(report.ok()).isFalse();
        assertThat(report.findings().getFirst().severity()).isEqualTo("error");
    }

    @Test
    void whatTheAdapterFindsIsPassedOn() {
        assertThat(practice.findings(new ConnectionCheck()))
                .containsExactly("info: this CRM forgets everything; connect a real one to keep anything");
    }

    @Test
    void aSilentConnectionIsOneErrorAndNoCheckFails() {
        practice.unreachable();
        practice.written.add(new WrittenField.Own("outcome"));

        assertThat(practice.findings(new ConnectionCheck()))
                .containsExactly("error: no useful answer: no route;"
                        + " check the connection's address and credentials, and that this machine reaches it");
        assertThat(practice.examine().ok()).isFalse();
    }

    @Test
    void whatASilentConnectionHidesIsNoMissingRight() {
        practice.unreachable();
        practice.written.add(new WrittenField.Own("outcome"));

        assertThat(practice.findings(new FieldsCheck()))
                .containsExactly("error: the fields of all.Person are not known: no useful answer: no route;"
                        + " run 'tasuki doctor' again when the CRM answers");
    }

    @Test
    void aSilentConnectionIsAskedOnce() {
        AtomicInteger asked = practice.unreachable();
        practice.written.add(new WrittenField.Own("outcome"));

        practice.examine();

        assertThat(asked).hasValue(1);
    }

    @Test
    void promisesOfWhichNobodyIsToldAreAWarning() {
        practice.telling = new Examination.Telling(true, List.of());

        assertThat(practice.findings(new AlertsCheck()))
                .containsExactly("warning: sales promised something (sla) and nobody is told before a promise is broken;"
                        + " name a webhook or a mail server below 'alerts:', then run 'tasuki alerts --test'");
    }

    @Test
    void aChannelThatDoesNotTakeItsMessagesIsAWarning() {
        practice.telling = new Examination.Telling(true, List.of("email", "webhook team"));
        practice.store.change(session -> session.execute(
                """
                insert into alert_message values
                    (1, 'e-1', 'email', timestamp '2026-11-26', '', 12, timestamp '2026-11-26', 'given_up', 'h:25 broke off'),
                    (2, 'e-2', 'email', timestamp '2026-11-26', '{}', 1, timestamp '2026-11-26', 'waiting', 'h:25 is away'),
                    (3, 'e-2', 'webhook team', timestamp '2026-11-26', '', 1, timestamp '2026-11-26', 'delivered', null)
                """));

        assertThat(practice.findings(new AlertsCheck()))
                .containsExactly("warning: not all alerts arrive at email: 1 message waiting, 1 given up; h:25 is away;"
                        + " mend what it says, then run 'tasuki alerts --test'");
    }

    @Test
    void aMissingFieldOfOursIsMadeByTheNextSync() {
        practice.written.add(new WrittenField.Own("outcome"));

        assertThat(practice.findings(new FieldsCheck()))
                .containsExactly("info: all.Person.own_outcome does not exist yet;"
                        + " nothing to do: the next 'sync' or 'apply' creates it, and so does 'tasuki doctor --fix'");
    }

    @Test
    void aMissingFieldThatNobodyMayCreateIsAnErrorAndOneForSalesAWarning() {
        practice.createFields = false;
        practice.salesFills = true;
        practice.crm.addField("Person", "own_information_checked");
        practice.crm.addField("Person", "own_return_reason");
        practice.shows(new FieldSchema("own_information_checked", "x", FieldType.DATE, false));
        practice.written.add(new WrittenField.Own("outcome"));

        assertThat(practice.findings(new FieldsCheck()))
                .containsExactly(
                        "error: all.Person.own_outcome does not exist, and create_fields is false;"
                                + " run 'tasuki doctor --fix', or create it in the CRM",
                        "warning: all.Person.own_feedback does not exist, and create_fields is false;"
                                + " run 'tasuki doctor --fix', or create it in the CRM");
    }

    @Test
    void aForeignFieldMustExist() {
        practice.written.add(new WrittenField.Foreign("result", "outcome", Ownership.ALWAYS));

        assertThat(practice.findings(new FieldsCheck()))
                .containsExactly("error: all.Person.result does not exist or is hidden from this connection's user;"
                        + " correct its name in write_back, or give the user the right to read and edit it");
        assertThat(practice.examine().missingFields()).isEmpty();
    }

    @Test
    void aFieldThatMayNotBeWrittenIsAnError() {
        practice.written.add(new WrittenField.Own("stage"));
        practice.shows(new FieldSchema("own_stage", "x", FieldType.TEXT, false));

        assertThat(practice.findings(new FieldsCheck()))
                .containsExactly("error: all.Person.own_stage may not be written by this connection's user;"
                        + " give the user the right to edit the field");
    }

    @Test
    void aFieldOfAnotherTypeIsAnError() {
        practice.written.add(new WrittenField.Own("won_amount"));
        practice.shows(new FieldSchema("own_won_amount", "x", FieldType.TEXT, true));

        assertThat(practice.findings(new FieldsCheck()))
                .containsExactly("error: all.Person.own_won_amount is there, but it holds a text, not a number;"
                        + " delete or rename it in the CRM, then run 'tasuki doctor --fix'");
    }

    @Test
    void aFieldThatLacksAValueIsAnErrorWhoeverOwnsIt() {
        practice.written.add(new WrittenField.Foreign("result", "outcome", Ownership.SET_IF_EMPTY));
        practice.shows(new FieldSchema("result", "x", FieldType.CHOICE, true, List.of("won", "open", "parked")));

        assertThat(practice.findings(new FieldsCheck()))
                .containsExactly("error: all.Person.result is there, but it does not take lost, returned;"
                        + " add these values to the field in the CRM, spelled exactly so");
    }

    @Test
    void somebodyElsesTextTakesAnyOfOurValues() {
        practice.written.add(new WrittenField.Foreign("result", "won_amount", Ownership.SET_IF_EMPTY));
        practice.crm.addField("Person", "result");

        assertThat(practice.findings(new FieldsCheck())).isEmpty();
    }

    @Test
    void writingSomebodyElsesFieldIsAlwaysMentioned() {
        practice.written.add(new WrittenField.Foreign("result", "outcome", Ownership.SET_IF_EMPTY));
        practice.written.add(new WrittenField.Foreign("amount", "won_amount", Ownership.ALWAYS));
        practice.written.add(new WrittenField.Own("stage"));

        assertThat(practice.findings(new LentFieldsCheck()))
                .containsExactly(
                        "info: all.Person.result is not ours and is filled with outcome while it is empty (set_if_empty);"
                                + " nothing to do, if that is meant; else take it out of write_back",
                        "info: all.Person.amount is not ours and is overwritten with won_amount (always);"
                                + " nothing to do, if that is meant; else take it out of write_back");
    }

    @Test
    void aFieldThatIsReadMustBeSeen() {
        practice.readFields.addAll(List.of("origin", "orign"));

        assertThat(practice.findings(new PolledFieldsCheck()))
                .containsExactly("error: all.Person.orign is read by the configuration and does not exist or is hidden;"
                        + " correct the field's name, or give the connection's user the right to read it");
    }

    @Test
    void anAttributeWithoutHistoryIsNotTheOneOfThatDay() {
        practice.attributes.add(Practice.attribute("origin", "all.Person.origin", false));
        practice.attributes.add(Practice.attribute("size", "all.Company.size", false));
        practice.attributes.add(Practice.attribute("town", "all.Company.town", true));

        assertThat(practice.findings(new HistoryCheck()))
                .containsExactly("warning: the attribute size reads all.Company.size, of which the CRM keeps no former values:"
                        + " for handoffs before the first poll it is told as it stands now;"
                        + " take it from an object with field history, or say 'value: current' if that is meant");
    }

    @Test
    void theTimeZoneIsToldAndAWrongClockWarnedOf() {
        practice.now = Practice.NOW.plus(Duration.ofMinutes(61));

        assertThat(practice.findings(new ClockCheck()))
                .containsExactly(
                        "info: days are cut in Asia/Tokyo, where it is 2026-03-02;"
                                + " nothing to do, if that is where you work; else set time_zone",
                        "warning: this machine's clock is 61 minutes ahead of the CRM's;"
                                + " set the machine's clock; moments are told by the CRM's, the schedule runs by this one");
        practice.now = Practice.NOW.minus(Duration.ofMinutes(4));
        assertThat(practice.findings(new ClockCheck())).hasSize(1);
    }

    @Test
    void aSandboxMayLiveInATimeOfItsOwn() {
        practice.now = Practice.NOW.plus(Duration.ofDays(200));

        assertThat(practice.findings(new ClockCheck()))
                .contains("info: the CRM lives in a time of its own, 200 days from this machine's;"
                        + " nothing to do, if it is a sandbox; else set the machine's clock");
    }

    @Test
    void aScheduleMustBeReadableComeDueAndLeaveTime() {
        practice.schedule = "every quarter";
        assertThat(practice.findings(new ScheduleCheck()))
                .containsExactly("error: the schedule 'every quarter' is not a cron expression of five fields;"
                        + " write for instance \"*/15 * * * *\"");
        practice.schedule = "0 0 30 2 *";
        assertThat(practice.findings(new ScheduleCheck()))
                .containsExactly("error: the schedule '0 0 30 2 *' never comes due; write for instance \"*/15 * * * *\"");
        practice.schedule = "* * * * *";
        assertThat(practice.findings(new ScheduleCheck()))
                .containsExactly("warning: the schedule '* * * * *' runs more often than every five minutes;"
                        + " run every 15 minutes: CRMs tell of changes with a delay, and each look costs calls");
        practice.schedule = "*/5 * * * *";
        assertThat(practice.findings(new ScheduleCheck())).isEmpty();
    }

    @Test
    void mendingMakesTheFieldsThatWereNamedAndNothingElse() {
        practice.written.add(new WrittenField.Own("outcome"));
        practice.written.add(new WrittenField.Foreign("result", "outcome", Ownership.ALWAYS));
        practice.salesFills = true;
        practice.createFields = false;
        List<MissingField> named = practice.examine().missingFields();

        DoctorReport mended = practice.mend();

        assertThat(named)
                .containsExactly(
                        new MissingField("all", "Person", "own_outcome", "Tasuki: 商談結果"),
                        new MissingField("all", "Person", "own_information_checked", "Tasuki: 情報確認日"),
                        new MissingField("all", "Person", "own_return_reason", "Tasuki: 差し戻し理由の記入欄"),
                        new MissingField("all", "Person", "own_feedback", "Tasuki: マーケティングへのフィードバック"));
        assertThat(mended.created()).isEqualTo(named);
        assertThat(mended.missingFields()).isEmpty();
        assertThat(mended.findings())
                .filteredOn(finding -> finding.check().equals("fields"))
                .extracting(DoctorReport.Finding::message)
                .containsExactly("all.Person.result does not exist or is hidden from this connection's user");
    }
}
