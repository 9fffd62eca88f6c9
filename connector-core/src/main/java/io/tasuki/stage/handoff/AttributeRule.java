package io.tasuki.stage.handoff;

import io.tasuki.model.FieldPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// One attribute of a handoff and where it is read from.
///
/// @param fields in the order in which they are asked: the first that holds something for the lead tells the attribute
/// @param bands the ascending lower bounds of number bands; empty: the value stays as it is
/// @param map what to call a value; a value that is not in it stays as it is
/// @param confirmed somebody vouches that it was known at the handoff, however it goes with the outcome
public record AttributeRule(
        String name,
        List<FieldPath> fields,
        List<BigDecimal> bands,
        Map<String, String> map,
        Source source,
        boolean confirmed) {

    /// Whose fields they are, and of when.
    public enum Source {
        /// The lead's records and companies, as they stood at the handoff.
        AT_HANDOFF,
        /// The same as they stand now.
        CURRENT,
        /// The line items, as they stand now, of the deals that count for the handoff.
        LINE_ITEMS
    }

    public AttributeRule {
        fields = List.copyOf(fields);
        bands = List.copyOf(bands);
        map = Map.copyOf(map);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("the attribute " + name + " names no field");
        }
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i - 1).compareTo(bands.get(i)) >= 0) {
                throw new IllegalArgumentException("the bands of attribute " + name + " do not ascend");
            }
        }
    }

    /// An attribute that nobody vouches for.
    public AttributeRule(
            String name, List<FieldPath> fields, List<BigDecimal> bands, Map<String, String> map, Source source) {
        this(name, fields, bands, map, source, false);
    }

    /// An attribute of one field of the lead.
    public AttributeRule(
            String name, FieldPath field, List<BigDecimal> bands, Map<String, String> map, boolean current) {
        this(name, List.of(field), bands, map, current ? Source.CURRENT : Source.AT_HANDOFF);
    }

    /// True when the fields are read as they stand now instead of as of the handoff.
    public boolean current() {
        return source != Source.AT_HANDOFF;
    }
}
