package io.tasuki.doctor;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.Finding.Severity;
import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.stage.plan.CallProblem;
import java.util.ArrayList;
import java.util.List;

/// Whether each CRM answers, and what its adapter has to say of it.
final class ConnectionCheck implements Check {

    @Override
    public List<Finding> look(Examination examination) {
        List<Finding> findings = new ArrayList<>();
        examination.connections().forEach((name, connection) -> findings.addAll(look(examination, name, connection)));
        return findings;
    }

    private static List<Finding> look(Examination examination, String name, Examination.Connection connection) {
        try {
            return connection.adapter().findings().stream()
                    .map(found -> Finding.of(found.severity(), found.check(), name, found.message(), found.remedy()))
                    .toList();
        } catch (CrmException problem) {
            String reason = CallProblem.of(name, problem).reason();
            if (problem instanceof CrmException.Unavailable) {
                examination.foundSilent(name, reason);
            }
            return List.of(Finding.of(
                    Severity.ERROR,
                    "connection",
                    name,
                    reason,
                    "check the connection's address and credentials, and that this machine reaches it"));
        }
    }
}
