package io.tasuki.stage.handoff;

import io.tasuki.model.FieldPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// One attribute of a handoff and the field it is read from.
///
/// @param bands the ascending lower bounds of number bands; empty: the value stays as it is
/// @param map what to call a value; a value that is not in it stays as it is
/// @param current read the field as it stands now instead of as of the handoff
public record AttributeRule(
        String name, FieldPath field, List<BigDecimal> bands, Map<String, String> map, boolean current) {

    public AttributeRule {
        bands = List.copyOf(bands);
        map = Map.copyOf(map);
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i - 1).compareTo(bands.get(i)) >= 0) {
                throw new IllegalArgumentException("the bands of attribute " + name + " do not ascend");
            }
        }
    }
}
