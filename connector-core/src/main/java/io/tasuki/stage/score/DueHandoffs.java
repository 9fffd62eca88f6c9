package io.tasuki.stage.score;

import io.tasuki.stage.score.model.Column;
import io.tasuki.stage.score.model.FamilyModel;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.util.ArrayList;
import java.util.List;

/// The handoffs of the portion that wait for a score, weighed by a model that the store cannot read.
final class DueHandoffs {

    private final Session session;
    private final List<String> handoffs = new ArrayList<>();

    DueHandoffs(Session session) {
        this.session = session;
    }

    /// Puts what each value adds to the logit into the session's table `score_weight`.
    void weigh(FamilyModel model) {
        session.script(Sql.load(DueHandoffs.class, "score_weight"));
        List<Column> columns = columns(model);
        if (!handoffs.isEmpty()) {
            double[][] effects = model.effects(columns);
            session.appendTemporary("score_weight", rows -> {
                for (int place = 0; place < effects.length; place++) {
                    for (int row = 0; row < handoffs.size(); row++) {
                        rows.row(handoffs.get(row), place, effects[place][row]);
                    }
                }
            });
        }
    }

    private List<Column> columns(FamilyModel model) {
        List<Column.Builder> columns = model.spreads().stream()
                .map(spread -> new Column.Builder(spread.attribute()))
                .toList();
        session.stream(Sql.load(DueHandoffs.class, "due_value"), row -> {
            int place = (int) row.number(2);
            if (place == 0) {
                handoffs.add(row.text(1));
            }
            columns.get(place).add(row.text(3));
        });
        return columns.stream().map(Column.Builder::build).toList();
    }
}
