package io.tasuki.doctor;

import static io.tasuki.doctor.Remark.counted;
import static io.tasuki.doctor.Remark.number;
import static io.tasuki.doctor.Remark.percent;

import io.tasuki.doctor.DoctorReport.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Which part of the deals is tied to a handoff, and what keeps the others from it.
final class CoverageCheck implements Check {

    private static final Remark REMARK = new Remark("coverage");
    private static final long FEW = 10;
    private static final double LOW = 0.5;

    @Override
    public List<Finding> look(Examination examination) {
        Coverage coverage = examination.coverage();
        List<Finding> findings = new ArrayList<>();
        if (coverage.deals() >= FEW && coverage.share() < LOW) {
            findings.add(REMARK.warning(null, told(coverage), remedy(coverage)));
        } else if (coverage.deals() > 0) {
            findings.add(REMARK.info(null, told(coverage), "nothing to do"));
        }
        return findings;
    }

    private static String told(Coverage coverage) {
        String rules = coverage.byRule().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(rule -> rule.getKey() + " " + number(rule.getValue()))
                .collect(Collectors.joining(", "));
        return number(coverage.tied()) + " of " + counted(coverage.deals(), "deal") + " are tied to a handoff ("
                + percent(coverage.share()) + (rules.isEmpty() ? "" : ": " + rules) + "); "
                + number(coverage.withoutPerson()) + " name nobody, " + number(coverage.withoutLead())
                + " name nobody who is a lead, " + number(coverage.outside()) + " are of leads not handed over by then; "
                + number(coverage.ambiguous()) + " of " + counted(coverage.leads(), "lead") + " are ambiguous, "
                + number(coverage.unmatched()) + " are in one CRM only";
    }

    private static String remedy(Coverage coverage) {
        long most = Math.max(coverage.withoutPerson(), Math.max(coverage.withoutLead(), coverage.outside()));
        if (most == coverage.withoutPerson()) {
            return "have sales name the people of each deal in the CRM, or add 'account' to deals.link";
        }
        return most == coverage.withoutLead()
                ? "see that the people of deals bear the e-mail or the ids that leads.match joins by, or add their object to leads.from"
                : "see that handoff.rules find the handoffs of these leads, or raise deals.grace_days";
    }
}
