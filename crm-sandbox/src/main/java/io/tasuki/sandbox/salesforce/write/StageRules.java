package io.tasuki.sandbox.salesforce.write;

import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.Row;
import org.jspecify.annotations.Nullable;

/// What an opportunity's stage carries with it.
final class StageRules {

    private final Org org;

    StageRules(Org org) {
        this.org = org;
    }

    /// Sets IsClosed, IsWon and Probability as OpportunityStage says; an unknown stage is neither closed nor won and
    /// leaves the probability alone.
    void carry(ObjectTable opportunities, Row opportunity) {
        ObjectTable stages = org.find("OpportunityStage");
        Row stage = stages == null ? null : stage(stages, opportunities.value(opportunity, "StageName"));
        set(opportunities, opportunity, "IsClosed", read(stages, stage, "IsClosed", "false"));
        set(opportunities, opportunity, "IsWon", read(stages, stage, "IsWon", "false"));
        String probability = read(stages, stage, "DefaultProbability", null);
        if (probability != null) {
            set(opportunities, opportunity, "Probability", probability);
        }
    }

    private static @Nullable Row stage(ObjectTable stages, @Nullable String name) {
        return stages.rows().stream()
                .filter(row -> name != null && name.equals(stages.value(row, "ApiName")))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String read(
            @Nullable ObjectTable stages, @Nullable Row stage, String field, @Nullable String otherwise) {
        String value = stages == null || stage == null ? null : stages.value(stage, field);
        return value == null ? otherwise : value;
    }

    private static void set(ObjectTable table, Row row, String field, @Nullable String value) {
        row.set(table.definition().column(field), value);
    }
}
