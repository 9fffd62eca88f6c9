package io.tasuki.stage.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.crm.FieldType;
import io.tasuki.crm.Finding;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.ObjectSchema.FieldSchema;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldSelectionTest {

    private static final ObjectSchema SCHEMA = new ObjectSchema(
            "changes", List.of(new FieldSchema("seen", "Seen", FieldType.TEXT, false)));

    @Test
    void aChangeLogIsAskedForFieldsOfOtherObjects() {
        FieldSelection selection = FieldSelection.of(target(RecordKind.FIELD_HISTORY), SCHEMA);

        assertThat(selection.request().historyFields()).containsExactly("seen", "stage");
        assertThat(selection.missing()).isEmpty();
    }

    @Test
    void anyOtherObjectIsAskedForItsOwnFieldsAndTheOthersAreReported() {
        FieldSelection selection = FieldSelection.of(target(RecordKind.DEAL), SCHEMA);

        assertThat(selection.request().historyFields()).containsExactly("seen");
        assertThat(selection.missing()).extracting(Finding::check).containsExactly("field_missing");
    }

    private static PollTarget target(RecordKind kind) {
        return new PollTarget(
                new ObjectName("sales", "changes"), kind, Map.of(), List.of(), List.of("seen", "stage"));
    }
}
