package io.tasuki.doctor;

import static io.tasuki.doctor.Remark.counted;
import static io.tasuki.doctor.Remark.percent;

import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.store.Sql;
import java.util.ArrayList;
import java.util.List;

/// Whether leads are recognised in the other CRM, and each as one person.
final class MatchesCheck implements Check {

    private static final Remark AMBIGUOUS = new Remark("ambiguous");
    private static final Remark MATCHES = new Remark("matches");
    private static final long FEW = 5;
    private static final double MANY = 0.05;

    @Override
    public List<Finding> look(Examination examination) {
        Coverage coverage = examination.coverage();
        List<Finding> findings = new ArrayList<>();
        if (coverage.ambiguous() >= FEW && coverage.ambiguous() > MANY * coverage.leads()) {
            findings.add(ambiguous(examination, coverage));
        }
        if (coverage.unmatched() >= FEW && coverage.matched() == 0) {
            findings.add(MATCHES.warning(
                    null,
                    "none of " + counted(coverage.leads(), "lead") + " is found in another CRM, although there are people there",
                    "see that both CRMs hold the same e-mail addresses and that both connections read them, or that"
                            + " leads.match names the rule that fits"));
        }
        return findings;
    }

    private static Finding ambiguous(Examination examination, Coverage coverage) {
        String example = examination.read(session ->
                session.query(Sql.load(MatchesCheck.class, "ambiguous_example"), row -> row.text(1)).getFirst());
        return AMBIGUOUS.warning(
                null,
                coverage.ambiguous() + " of " + counted(coverage.leads(), "lead") + " ("
                        + percent((double) coverage.ambiguous() / coverage.leads())
                        + ") could be more than one person; they are counted nowhere and never written, for instance "
                        + example,
                "merge the duplicates in the CRM; 'tasuki explain " + example + "' names them");
    }
}
