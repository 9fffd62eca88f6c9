package io.tasuki.run.configuration;

import io.tasuki.attribution.touch.ActivityTouches;
import io.tasuki.attribution.touch.FieldTouches;
import io.tasuki.attribution.touch.TouchSettings;
import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// Reads what is a touch: `attribution:`.
final class TouchReader {

    private static final String SAME_OBJECT = "name fields of one object; for another one make touches of another name";

    private final KnownObjects known;

    TouchReader(KnownObjects known) {
        this.known = known;
    }

    TouchSettings read(Section root) {
        Optional<Section> attribution = root.find("attribution").flatMap(Item::section);
        TouchSettings settings = new TouchSettings(
                each(attribution, "activities", this::activities), each(attribution, "fields", this::fields));
        attribution.ifPresent(Section::end);
        return settings;
    }

    private static <T> List<T> each(
            Optional<Section> attribution, String key, BiFunction<String, Item, Optional<T>> reader) {
        return attribution.flatMap(section -> section.find(key)).flatMap(Item::section).stream()
                .flatMap(section -> section.all().stream())
                .flatMap(entry -> reader.apply(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private Optional<ActivityTouches> activities(String name, Item item) {
        if (!(item.node() instanceof YamlNode.Mapping)) {
            return activities(name, item, Set.of());
        }
        return item.section().flatMap(section -> {
            Optional<Item> object = section.require("object", "name an object of activities as connection.object");
            Set<String> types = section.find("types").map(Item::words).orElse(Set.of());
            section.end();
            return object.flatMap(found -> activities(name, found, types));
        });
    }

    private Optional<ActivityTouches> activities(String name, Item object, Set<String> types) {
        return known.object(object, RecordKind.ACTIVITY).map(found -> new ActivityTouches(name, found, types));
    }

    private Optional<FieldTouches> fields(String name, Item item) {
        return item.section().flatMap(section -> {
            Map<String, FieldPath> told = new LinkedHashMap<>();
            section.all().forEach(entry -> known.field(entry.getValue(), RecordKind.PERSON)
                    .filter(field -> mayBeTold(entry.getKey(), entry.getValue()))
                    .ifPresent(field -> told.put(entry.getKey(), field)));
            Optional<FieldPath> at = Optional.ofNullable(told.remove("at"));
            return isOfOneObject(item, Stream.concat(at.stream(), told.values().stream()).toList())
                    ? Optional.of(new FieldTouches(name, at, told))
                    : Optional.empty();
        });
    }

    // Sums can be told by each word, and by the kind of touch already.
    private static boolean mayBeTold(String word, Item item) {
        return !word.equals("kind") || item.refuse("has a name that touches have already", "choose another name");
    }

    private static boolean isOfOneObject(Item item, List<FieldPath> fields) {
        List<ObjectName> objects = fields.stream().map(FieldPath::object).distinct().toList();
        if (objects.size() > 1) {
            return item.refuse("names fields of several objects", SAME_OBJECT);
        }
        return !objects.isEmpty();
    }
}
