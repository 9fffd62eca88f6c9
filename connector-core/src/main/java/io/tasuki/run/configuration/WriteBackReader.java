package io.tasuki.run.configuration;

import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.plan.LabelLanguage;
import io.tasuki.stage.plan.PersonEdits;
import io.tasuki.stage.plan.WriteBackSettings;
import io.tasuki.stage.plan.WrittenField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Reads what is written where: `write_back:`, `sales_fills:`, and how our fields are made and kept.
final class WriteBackReader {

    private static final Map<String, PersonEdits> EDITS = Map.of("keep", PersonEdits.KEEP, "overwrite", PersonEdits.OVERWRITE);
    private static final Map<String, LabelLanguage> LANGUAGES = Map.of("en", LabelLanguage.EN, "ja", LabelLanguage.JA);

    private final KnownObjects known;
    private final Set<FieldPath> read;
    private final Predicate<ObjectName> polled;

    /// @param read the fields that the rest of the configuration reads
    /// @param polled whether an object is read at all
    WriteBackReader(KnownObjects known, Set<FieldPath> read, Predicate<ObjectName> polled) {
        this.known = known;
        this.read = read;
        this.polled = polled;
    }

    WriteBackSettings read(Section root) {
        Set<ObjectName> salesFills = salesFills(root);
        Map<ObjectName, List<WrittenField>> fields = new TreeMap<>();
        root.find("write_back").flatMap(Item::section).ifPresent(section -> section.all()
                .forEach(entry -> target(entry.getKey(), entry.getValue())
                        .ifPresent(object -> fields.put(object, reader(object, salesFills).read(entry.getValue())))));
        return new WriteBackSettings(
                fields,
                salesFills,
                choice(root, "language", LANGUAGES).orElse(LabelLanguage.EN),
                root.find("create_fields")
                        .flatMap(item -> item.as(ConfigurationReader::truth, "write true or false"))
                        .orElse(true),
                choice(root, "person_edits", EDITS).orElse(PersonEdits.KEEP));
    }

    private static <T> Optional<T> choice(Section root, String key, Map<String, T> words) {
        return root.find(key).flatMap(item -> item.text().flatMap(text -> ConfigurationReader.oneOf(item, text, words)));
    }

    private Set<ObjectName> salesFills(Section root) {
        Set<ObjectName> objects = new LinkedHashSet<>();
        root.find("sales_fills").ifPresent(item -> item.list()
                .forEach(one -> known.object(one, RecordKind.PERSON)
                        .filter(object -> holdsOurFields(one, object) && isPolled(one, object))
                        .ifPresent(objects::add)));
        return objects;
    }

    private Optional<ObjectName> target(String key, Item item) {
        Item named = new Item(item.reading(), item.path(), item.line(), new YamlNode.Scalar(item.line(), key));
        return known.object(named, RecordKind.PERSON).filter(object -> holdsOurFields(item, object));
    }

    private boolean holdsOurFields(Item item, ObjectName object) {
        return known.vocabulary(object).writable()
                || item.refuse(object + " cannot hold our fields", "choose another object of persons");
    }

    private boolean isPolled(Item item, ObjectName object) {
        return polled.test(object)
                || item.refuse(
                        object + " is not polled, so what sales fills there would never be read",
                        "let 'poll' allow it, or leave it out here");
    }

    private WrittenFieldsReader reader(ObjectName object, Set<ObjectName> salesFills) {
        Set<String> readThere = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        read.stream().filter(path -> path.object().equals(object)).map(FieldPath::field).forEach(readThere::add);
        readThere.addAll(known.vocabulary(object).roles().values());
        return new WrittenFieldsReader(object, known.naming(object), readThere, salesFills);
    }
}
