package io.tasuki.stage.plan;

import io.tasuki.crm.FieldSpec;
import io.tasuki.crm.FieldType;
import java.util.List;
import java.util.Map;

/// One field of ours, before a CRM gives it its own spelling.
///
/// @param name neutral, such as `won_amount`
/// @param english what people see, as is
/// @param japanese the same in Japanese
public record OwnField(
        String name, FieldType type, String english, String japanese, String description, List<String> choices) {

    public OwnField {
        choices = List.copyOf(choices);
    }

    FieldSpec spelled(String crmName) {
        return new FieldSpec(crmName, Map.of("en", english, "ja", japanese), description, type, choices);
    }
}
