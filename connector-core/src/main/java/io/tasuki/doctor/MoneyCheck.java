package io.tasuki.doctor;

import static io.tasuki.doctor.Remark.counted;

import io.tasuki.doctor.DoctorReport.Finding;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Whether wins have amounts that can be added.
final class MoneyCheck implements Check {

    private static final Remark REMARK = new Remark("money");
    private static final long FEW = 5;
    private static final double MANY = 0.2;

    private record Tally(long won, long unpriced, long withoutAmount, long currencies) {}

    @Override
    public List<Finding> look(Examination examination) {
        Tally tally = examination.read(
                session -> count(session, examination.settings().handoffs().zone()));
        List<Finding> findings = new ArrayList<>();
        if (tally.unpriced > 0) {
            findings.add(REMARK.warning(
                    null,
                    counted(tally.unpriced, "won deal") + " are left out of won amounts: there is no rate for their currency"
                            + " on their close date",
                    "add the rate under 'rates'"));
        }
        if (tally.currencies > 1 && examination.settings().handoffs().reportingCurrency().isEmpty()) {
            findings.add(REMARK.warning(
                    null,
                    "deals were won in " + tally.currencies + " currencies, which are never added up as they stand",
                    "say reporting_currency, and give the rates of the others under 'rates'"));
        }
        if (tally.withoutAmount >= FEW && tally.withoutAmount > MANY * tally.won) {
            findings.add(REMARK.warning(
                    null,
                    tally.withoutAmount + " of " + counted(tally.won, "won deal") + " have no amount",
                    "have sales fill the amount when a deal is won; make it required in that stage"));
        }
        return findings;
    }

    private static Tally count(Session session, ZoneId zone) {
        return session.query(
                        Sql.load(MoneyCheck.class, "money_trouble"),
                        row -> new Tally(row.number(1), row.number(2), row.number(3), row.number(4)),
                        zone.getId())
                .getFirst();
    }
}
