package io.tasuki.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.doctor.DoctorReport;
import io.tasuki.doctor.DoctorReport.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The doctor finds whatever is wrong, and nothing where nothing is.
class DoctorFaultsTest {

    @TempDir
    Path folder;

    private Ward ward;

    @BeforeEach
    void admit() {
        ward = new Ward(folder);
    }

    @AfterEach
    void discharge() {
        ward.close();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void eachFaultIsFoundByItsCheckWithItsRemedy(Fault fault) {
        fault.before.accept(ward);
        ward.sync();
        fault.after.accept(ward);

        DoctorReport report = ward.doctor();

        assertThat(asking(report))
                .as(report.findings().toString())
                .anySatisfy(finding -> {
                    assertThat(finding.check()).isEqualTo(fault.check);
                    assertThat(finding.remedy()).contains(fault.remedy);
                });
    }

    @Test
    void aSoundInstallationHasNoFindingThatAsksForAnything() {
        ward.sync();

        DoctorReport report = ward.doctor();

        assertThat(asking(report)).isEmpty();
        assertThat(report.findings()).extracting(Finding::check).containsExactly("time_zone", "coverage");
        assertThat(report.coverage().deals()).isEqualTo(12);
        assertThat(report.coverage().byRule()).containsExactly(Map.entry("contact_role", 12L));
    }

    @Test
    void aNewInstallationIsOnlyToldToPoll() {
        DoctorReport report = ward.doctor();

        assertThat(asking(report)).isEmpty();
        assertThat(report.findings()).extracting(Finding::message).contains("nothing was polled yet");
    }

    @Test
    void theDoctorChangesNothing() {
        ward.sync();
        long calls = ward.marketing.calls();

        assertThat(ward.doctor()).isEqualTo(ward.doctor());

        assertThat(ward.marketing.calls()).isGreaterThan(calls);
        assertThat(ward.marketing.stored("Person", ward.leads.getFirst())).containsEntry("own_outcome", "won");
    }

    /// What is more than worth knowing.
    private static List<Finding> asking(DoctorReport report) {
        return report.findings().stream().filter(finding -> !finding.severity().equals("info")).toList();
    }
}
