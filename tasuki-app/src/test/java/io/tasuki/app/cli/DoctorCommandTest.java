package io.tasuki.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.app.serve.Answer;
import io.tasuki.doctor.DoctorReport;
import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.doctor.DoctorReport.MissingField;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

    private static final Finding LOGIN =
            new Finding("info", "login", "sales", "the login works, API 62.0", "nothing to do");
    private static final Finding FIELD = new Finding(
            "error", "fields", "sales", "sales.Lead.Tasuki_Feedback__c may not be written", "grant Edit on it");
    private static final Finding SCHEDULE =
            new Finding("warning", "schedule", null, "the schedule runs every minute", "run every 15 minutes");
    private static final MissingField FEEDBACK =
            new MissingField("sales", "Lead", "Tasuki_Feedback__c", "Tasuki: マーケティングへのフィードバック");

    @TempDir
    Path folder;

    private Typist typist;

    @BeforeEach
    void sitDown() {
        typist = Typist.withConfiguration(folder);
    }

    @Test
    void findingsAreToldWithTheirRemediesAndAnErrorIsExitCodeOne() {
        typist.loop.doctor = new DoctorReport(false, List.of(FIELD, SCHEDULE, LOGIN), List.of(), List.of(), RehearsedLoop.COVERAGE);

        int exitCode = typist.type("doctor");

        assertThat(exitCode).isEqualTo(1);
        assertThat(typist.out())
                .isEqualTo(
                        """
                        error    sales: sales.Lead.Tasuki_Feedback__c may not be written  [fields]
                                 -> grant Edit on it
                        warning  the schedule runs every minute  [schedule]
                                 -> run every 15 minutes
                        info     sales: the login works, API 62.0  [login]
                        1 error, 1 warning
                        """);
    }

    @Test
    void warningsAreNoFailure() {
        typist.loop.doctor = new DoctorReport(true, List.of(SCHEDULE), List.of(), List.of(), RehearsedLoop.COVERAGE);

        assertThat(typist.type("doctor")).isZero();
    }

    @Test
    void withoutFixNothingIsMade() {
        typist.loop.doctor = new DoctorReport(true, List.of(), List.of(FEEDBACK), List.of(), RehearsedLoop.COVERAGE);

        typist.type("doctor");

        assertThat(typist.loop.calls).containsExactly("doctor", "close");
    }

    @Test
    void fixNamesTheFieldsBeforeItMakesThem() {
        typist.loop.doctor = new DoctorReport(true, List.of(), List.of(FEEDBACK), List.of(), RehearsedLoop.COVERAGE);
        typist.loop.mended = new DoctorReport(true, List.of(LOGIN), List.of(), List.of(FEEDBACK), RehearsedLoop.COVERAGE);

        int exitCode = typist.type("doctor", "--fix");

        assertThat(exitCode).isZero();
        assertThat(typist.loop.calls).containsExactly("doctor", "mend", "close");
        assertThat(typist.out())
                .isEqualTo(
                        """
                        1 field to create:
                        + sales.Lead  Tasuki_Feedback__c (Tasuki: マーケティングへのフィードバック)
                        created  sales.Lead  Tasuki_Feedback__c (Tasuki: マーケティングへのフィードバック)
                        info     sales: the login works, API 62.0  [login]
                        0 errors, 0 warnings
                        """);
    }

    @Test
    void fixWithNothingMissingMakesNothing() {
        typist.type("doctor", "--fix");

        assertThat(typist.loop.calls).containsExactly("doctor", "close");
    }

    @Test
    void theJsonDocumentHasTheKeysThatScriptsRead() throws IOException {
        typist.loop.doctor = new DoctorReport(false, List.of(FIELD, SCHEDULE), List.of(FEEDBACK), List.of(), RehearsedLoop.COVERAGE);

        typist.type("doctor", "--output", "json");

        assertThat(typist.json())
                .hasToString("{\"ok\":false,\"findings\":[{\"severity\":\"error\",\"check\":\"fields\",\"connection\":\"sales\","
                        + "\"message\":\"sales.Lead.Tasuki_Feedback__c may not be written\",\"remedy\":\"grant Edit on it\"},"
                        + "{\"severity\":\"warning\",\"check\":\"schedule\",\"connection\":null,"
                        + "\"message\":\"the schedule runs every minute\",\"remedy\":\"run every 15 minutes\"}],"
                        + "\"missing_fields\":[{\"connection\":\"sales\",\"object\":\"Lead\",\"field\":\"Tasuki_Feedback__c\","
                        + "\"label\":\"Tasuki: マーケティングへのフィードバック\"}],\"created\":[],"
                        + "\"coverage\":{\"deals\":842,\"tied\":800,\"by_rule\":{\"conversion\":800},\"without_person\":30,"
                        + "\"without_lead\":8,\"outside\":4,\"leads\":8000,\"ambiguous\":2,\"unmatched\":7158,"
                        + "\"matched\":840,\"handoffs\":8000}}");
    }

    @Test
    void asJsonTheAnnouncementLeavesTheDocumentAlone() throws IOException {
        typist.loop.doctor = new DoctorReport(true, List.of(), List.of(FEEDBACK), List.of(), RehearsedLoop.COVERAGE);

        typist.type("doctor", "--fix", "--output", "json");

        assertThat(typist.json().get("ok").asBoolean()).isTrue();
        assertThat(typist.err()).startsWith("1 field to create:\n+ sales.Lead  Tasuki_Feedback__c");
    }

    @Test
    void aNeighbourLooksInOurPlaceButNeverMends() {
        typist.neighbour = (store, words) -> Optional.of(new Answer(0, "from the neighbour\n", ""));

        typist.type("doctor");
        assertThat(typist.out()).isEqualTo("from the neighbour\n");
        typist.type("doctor", "--fix");
        assertThat(typist.out()).doesNotContain("neighbour");
    }
}
