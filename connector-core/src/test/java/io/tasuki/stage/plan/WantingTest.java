package io.tasuki.stage.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// How many leads are looked at at once is a matter of memory only.
class WantingTest {

    @Test
    void portionsComeToTheSameAsTheWhole() {
        assertThat(gathered(3)).isEqualTo(gathered(1_000));
    }

    @Test
    void everyLeadOfEveryPortionIsPromised() {
        assertThat(gathered(2)).hasSize(7 * 2 + 1).last().isEqualTo("7 leads, 14 values, 7 promised");
    }

    // Seven leads with two values each: two won, one of which something else is believed, four of which nothing is known.
    private static List<String> gathered(int leadsAtOnce) {
        try (Scene scene = new Scene("outcome", "stage")) {
            List<String> ids = scene.leads(7);
            scene.won(ids.get(1), 5);
            scene.won(ids.get(5), 7);
            scene.believe(ids.get(6), "own_outcome", "lost", "lost");
            PlanRequest request = scene.request("run", PlanScope.EVERYBODY, PlanSelection.everything());
            Wanting.Wanted wanted = scene.store.write(
                    session -> new Wanting(request, scene.fields(), leadsAtOnce).gather(session));
            List<String> rows = scene.rows(
                    "select concat_ws(' ', lead, id, field, value, believed, verdict) from wanted_value order by all");
            rows.add(wanted.leads() + " leads, " + wanted.values() + " values, "
                    + scene.rows("select count(*)::varchar from planned_lead where to_write").getFirst() + " promised");
            return rows;
        }
    }
}
