package io.tasuki.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One sentence, by its id; where something is missing the sentence says the remedy too.
///
/// @param id unique in its meaning: the same sentence has the same id in whatever section
/// @param arguments what is put into it, in the order of its places `{0}`, `{1}`, …
/// @param listing the id of the [Listing] behind it; null: none
public record Remark(String id, List<Value> arguments, @Nullable String listing) {

    public Remark {
        arguments = List.copyOf(arguments);
    }

    public static Remark of(String id, Value... arguments) {
        return new Remark(id, List.of(arguments), null);
    }

    public Remark listing(String records) {
        return new Remark(id, arguments, records);
    }
}
