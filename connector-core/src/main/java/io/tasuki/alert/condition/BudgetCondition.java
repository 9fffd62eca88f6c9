package io.tasuki.alert.condition;

import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Enough of each connection's daily API calls should be left. What was read more than a day ago says nothing any more.
public final class BudgetCondition implements Condition {

    private static final Duration DAY = Duration.ofDays(1);

    @Override
    public String about() {
        return LowBudget.ABOUT;
    }

    @Override
    public List<Alert> look(Session session, Look look) {
        return session.query(
                Sql.load(BudgetCondition.class, "low_budget"),
                row -> new LowBudget(row.text(1), row.number(2), row.number(3), row.moment(4).orElse(Instant.EPOCH)),
                look.thresholds().budgetBelow(),
                look.now().minus(DAY));
    }
}
