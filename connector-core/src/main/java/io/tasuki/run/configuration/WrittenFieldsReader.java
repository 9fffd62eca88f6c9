package io.tasuki.run.configuration;

import io.tasuki.crm.CrmVocabulary.OwnFieldNaming;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.plan.FieldCatalogue;
import io.tasuki.stage.plan.Ownership;
import io.tasuki.stage.plan.SalesField;
import io.tasuki.stage.plan.WrittenField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the list of fields that are written on one object, and refuses what would do harm there.
///
/// @param read the object's fields that the rest of the configuration reads, whatever their case
/// @param salesFills the objects on which sales fills fields of ours
record WrittenFieldsReader(ObjectName object, OwnFieldNaming naming, Set<String> read, Set<ObjectName> salesFills) {

    private static final Map<String, Ownership> RULES = Stream.of(Ownership.SET_IF_EMPTY, Ownership.ALWAYS)
            .collect(Collectors.toMap(Ownership::word, rule -> rule));

    /// What nobody tells but sales, by what it fills.
    private static final Set<String> ONLY_FROM_SALES = Set.of("sales_feedback", "information_checked");

    List<WrittenField> read(Item entries) {
        List<WrittenField> fields = new ArrayList<>();
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Item entry : entries.list()) {
            Optional<WrittenField> field = entry.node() instanceof YamlNode.Mapping
                    ? entry.section().flatMap(this::foreign)
                    : own(entry);
            field.filter(found -> somebodyTells(entry, found) && isFree(entry, taken, found)).ifPresent(fields::add);
        }
        return fields;
    }

    private Optional<WrittenField> own(Item entry) {
        return entry.text()
                .filter(name -> isInCatalogue(entry, name) && isNotFilled(entry, name) && isNotRead(entry, naming.nameOf(name)))
                .map(WrittenField.Own::new);
    }

    private Optional<WrittenField> foreign(Section section) {
        Optional<String> field = section.require("field", "name the field as the CRM spells it")
                .flatMap(item -> item.text().filter(name -> isForeign(item, name)));
        Optional<String> value = section.require("value", "name what to write there, for instance outcome")
                .flatMap(item -> item.text().filter(name -> isInCatalogue(item, name)));
        Optional<Ownership> rule = section.require(
                        "rule",
                        "write 'rule: set_if_empty' to fill the field only while it is empty, or 'rule: always' to put"
                                + " our value there whoever changed it")
                .flatMap(item -> item.text().flatMap(text -> ConfigurationReader.oneOf(item, text, RULES)));
        section.end();
        return field.flatMap(name ->
                value.flatMap(told -> rule.map(decides -> new WrittenField.Foreign(name, told, decides))));
    }

    private static boolean isInCatalogue(Item item, String name) {
        return FieldCatalogue.find(name).isPresent()
                || item.refuse("'" + name + "' is not a field we write", Spelling.remedy(name, FieldCatalogue.names()));
    }

    private boolean isNotFilled(Item item, String name) {
        String field = naming.nameOf(name);
        return !(salesFills.contains(object) && filled().anyMatch(field::equalsIgnoreCase))
                || item.refuse(
                        field + " is filled by sales on " + object + ", so it is never written there",
                        "take " + name + " out of this list, or " + object + " out of sales_fills");
    }

    private boolean isForeign(Item item, String field) {
        Optional<String> ours = FieldCatalogue.names().stream()
                .filter(name -> naming.nameOf(name).equalsIgnoreCase(field))
                .findFirst();
        if (ours.isPresent()) {
            return item.refuse(field + " is a field of ours", "write '" + ours.get() + "' in the place of this entry");
        }
        if (filled().anyMatch(field::equalsIgnoreCase)) {
            return item.refuse(field + " is a field that sales fills and we only read", "choose another field");
        }
        return isFieldName(item, field) && isNotRead(item, field);
    }

    private boolean isFieldName(Item item, String field) {
        return field.matches("[\\w.-]+")
                || item.refuse("'" + field + "' is not a field name of " + object, "write the name as the CRM spells it");
    }

    private boolean isNotRead(Item item, String field) {
        return !read.contains(field)
                || item.refuse(
                        object + "." + field + " is read by the loop: what we write there would come back as news",
                        "choose another field");
    }

    private boolean somebodyTells(Item item, WrittenField field) {
        return !salesFills.isEmpty()
                || !ONLY_FROM_SALES.contains(field.value())
                || item.refuse(
                        "'" + field.value() + "' is copied from what sales fills, and sales fills nothing",
                        "name the objects on which sales works, for instance 'sales_fills: [connection.object]'");
    }

    private boolean isFree(Item item, Set<String> taken, WrittenField field) {
        String spelling = switch (field) {
            case WrittenField.Own own -> naming.nameOf(own.value());
            case WrittenField.Foreign foreign -> foreign.field();
        };
        return taken.add(spelling)
                || item.refuse(object + "." + spelling + " is written twice", "keep one of the two entries");
    }

    private Stream<String> filled() {
        return SalesField.all().stream().map(sales -> naming.nameOf(sales.field().name()));
    }
}
