package io.tasuki.hubspot.fields;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.FieldProvisioner;
import io.tasuki.crm.FieldSpec;
import io.tasuki.crm.FieldSpec.Choice;
import io.tasuki.crm.FieldType;
import io.tasuki.crm.ObjectSchema;
import io.tasuki.crm.ObjectSchema.FieldSchema;
import io.tasuki.http.Answer;
import io.tasuki.http.LostAnswer;
import io.tasuki.hubspot.api.HubSpotApi;
import io.tasuki.hubspot.api.HubSpotReplyRules;
import io.tasuki.hubspot.schema.HubSpotSchema;
import io.tasuki.hubspot.wire.HubSpotJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Creates properties in a group of their own. A new property cannot be written at once: the looks repeat until all
/// are visible. Creating one that was archived brings back the old definition, hence the type is compared after.
public final class HubSpotFields implements FieldProvisioner {

    private static final String GROUP = "tasuki";
    private static final Duration FIRST_LOOK = Duration.ofMillis(250);
    private static final int LOOKS = 8;

    private final HubSpotApi api;
    private final HubSpotSchema schema;

    public HubSpotFields(HubSpotApi api, HubSpotSchema schema) {
        this.api = api;
        this.schema = schema;
    }

    @Override
    public List<FieldOutcome> create(String object, List<FieldSpec> fields) throws CrmException {
        ObjectSchema before = schema.schema(object);
        List<FieldSpec> missing = fields.stream()
                .filter(field -> before.field(field.name()).isEmpty())
                .toList();
        if (missing.isEmpty()) {
            return outcomes(fields, before, Set.of(), Map.of());
        }
        createGroup(object);
        Map<String, String> failures = new HashMap<>();
        for (FieldSpec field : missing) {
            createOne(object, field).ifPresent(reason -> failures.put(field.name(), reason));
        }
        Set<String> created = missing.stream()
                .map(FieldSpec::name)
                .filter(name -> !failures.containsKey(name))
                .collect(Collectors.toSet());
        return outcomes(fields, waitUntilVisible(object, created), created, failures);
    }

    @Override
    public int callsFor(int fields) {
        return fields + 3;
    }

    private void createGroup(String object) throws CrmException {
        try {
            Answer answer = api.createPropertyGroup(
                    object, Map.of("name", GROUP, "label", "Tasuki", "displayOrder", -1));
            if (!answer.successful() && answer.status() != 409) {
                throw new CrmException.Unreadable("property group: " + named(answer));
            }
        } catch (LostAnswer lost) {
            // Creating the first property tells whether the group is there.
        }
    }

    /// @return why it could not be created
    private Optional<String> createOne(String object, FieldSpec field) throws CrmException {
        try {
            Answer answer = api.createProperty(object, definition(field));
            boolean there = answer.successful() || answer.status() == 409;
            return there ? Optional.empty() : Optional.of(named(answer));
        } catch (LostAnswer lost) {
            return Optional.empty();
        }
    }

    private ObjectSchema waitUntilVisible(String object, Set<String> names) throws CrmException {
        ObjectSchema seen = schema.schema(object);
        Duration wait = FIRST_LOOK;
        for (int look = 1; look < LOOKS && !hasAll(seen, names); look++) {
            api.pause(object, wait);
            wait = wait.multipliedBy(2);
            seen = schema.schema(object);
        }
        return seen;
    }

    private static boolean hasAll(ObjectSchema schema, Set<String> names) {
        return names.stream().allMatch(name -> schema.field(name).isPresent());
    }

    private static List<FieldOutcome> outcomes(
            List<FieldSpec> fields, ObjectSchema seen, Set<String> created, Map<String, String> failures) {
        List<FieldOutcome> outcomes = new ArrayList<>();
        for (FieldSpec field : fields) {
            String failure = failures.get(field.name());
            outcomes.add(
                    failure == null
                            ? outcome(field, seen.field(field.name()), created.contains(field.name()))
                            : new FieldOutcome.Failed("HubSpot refused the property: " + failure));
        }
        return outcomes;
    }

    private static FieldOutcome outcome(FieldSpec field, Optional<FieldSchema> seen, boolean created) {
        if (seen.isEmpty()) {
            return new FieldOutcome.Failed("the property was created but does not show up; try again in a minute");
        }
        if (!holds(seen.get().type(), field.type())) {
            return new FieldOutcome.Failed("the property holds " + seen.get().type() + ", not " + field.type()
                    + "; delete or rename it in HubSpot's property settings");
        }
        return created ? new FieldOutcome.Created() : new FieldOutcome.Existed();
    }

    private static boolean holds(FieldType actual, FieldType wanted) {
        boolean bothText = isText(actual) && isText(wanted);
        return actual == wanted || bothText;
    }

    private static boolean isText(FieldType type) {
        return type == FieldType.TEXT || type == FieldType.LONG_TEXT;
    }

    private static Map<String, Object> definition(FieldSpec field) {
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("name", field.name());
        definition.put("label", field.label());
        definition.put("description", field.description());
        definition.put("groupName", GROUP);
        definition.put("type", type(field.type()));
        definition.put("fieldType", fieldType(field.type()));
        if (field.type() == FieldType.CHOICE) {
            definition.put("options", options(field.choices()));
        } else if (field.type() == FieldType.BOOLEAN) {
            definition.put("options", options(List.of(new Choice("true", "Yes"), new Choice("false", "No"))));
        }
        return definition;
    }

    private static List<Map<String, Object>> options(List<Choice> choices) {
        return IntStream.range(0, choices.size())
                .<Map<String, Object>>mapToObj(i -> Map.of(
                        "label", choices.get(i).label(),
                        "value", choices.get(i).value(),
                        "displayOrder", i,
                        "hidden", false))
                .toList();
    }

    private static String type(FieldType type) {
        return switch (type) {
            case TEXT, LONG_TEXT, OTHER -> "string";
            case NUMBER -> "number";
            case BOOLEAN -> "bool";
            case DATE -> "date";
            case MOMENT -> "datetime";
            case CHOICE -> "enumeration";
        };
    }

    private static String fieldType(FieldType type) {
        return switch (type) {
            case TEXT, OTHER -> "text";
            case LONG_TEXT -> "textarea";
            case NUMBER -> "number";
            case BOOLEAN -> "booleancheckbox";
            case DATE, MOMENT -> "date";
            case CHOICE -> "select";
        };
    }

    private static String named(Answer answer) {
        return HubSpotReplyRules.named(answer, HubSpotJson.problem(answer));
    }
}
