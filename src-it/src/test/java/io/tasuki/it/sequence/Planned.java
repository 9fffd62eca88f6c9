package io.tasuki.it.sequence;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.it.oracle.FieldKey;
import io.tasuki.it.oracle.Observed;
import io.tasuki.it.oracle.OwnField;
import io.tasuki.it.oracle.Written;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Reads the lists of field changes in the product's documents.
public final class Planned {

    private Planned() {}

    /// By field: what stood there and what is wanted, in plain spelling.
    public static Map<FieldKey, Observed.Change> changes(JsonNode list) {
        Map<FieldKey, Observed.Change> changes = new TreeMap<>();
        for (JsonNode change : list) {
            String object = change.path("connection").asText() + "." + change.path("object").asText();
            FieldKey key = new FieldKey(object, change.path("id").asText(), change.path("field").asText());
            OwnField field = Written.find(object, key.field())
                    .orElseThrow(() -> new AssertionError("plans a field that is not declared: " + key))
                    .value();
            changes.put(
                    key, new Observed.Change(field.plain(change.path("old").asText()), field.plain(change.path("new").asText())));
        }
        return changes;
    }

    /// The fields of a list of changes or of values that were kept.
    public static Set<FieldKey> keys(JsonNode list) {
        return changes(list).keySet();
    }

    public static boolean refusedAny(Answer answer) {
        return !answer.document().path("refused").isEmpty() || answer.document().path("in_doubt").asInt() > 0;
    }
}
