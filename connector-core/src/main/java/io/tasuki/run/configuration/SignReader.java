package io.tasuki.run.configuration;

import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.handoff.ReturnReason;
import io.tasuki.stage.handoff.SignRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// Reads where sales says what it did with a lead: `returns:`, `accepts:`, and the fields it fills.
final class SignReader {

    private static final Set<RecordKind> TELLING = EnumSet.of(RecordKind.PERSON, RecordKind.HANDED_LEAD);

    private final KnownObjects known;

    SignReader(KnownObjects known) {
        this.known = known;
    }

    List<SignRule> read(Section root) {
        List<SignRule> signs = new ArrayList<>();
        signs.addAll(each(root, "returns", (field, item) -> new SignRule.Returned(field, reasons(field, item))));
        signs.addAll(each(root, "accepts", this::accepted));
        return signs;
    }

    /// What is read from the fields that sales fills on these objects.
    List<SignRule> filled(Set<ObjectName> salesFills) {
        return salesFills.stream()
                .sorted()
                .<SignRule>mapMulti((object, signs) -> {
                    signs.accept(new SignRule.ReturnWords(spelled(object, "return_reason")));
                    signs.accept(new SignRule.Checked(spelled(object, "information_checked")));
                })
                .toList();
    }

    private FieldPath spelled(ObjectName object, String name) {
        return new FieldPath(object, known.naming(object).nameOf(name));
    }

    private List<SignRule> each(Section root, String key, BiFunction<FieldPath, Item, SignRule> reader) {
        List<SignRule> signs = new ArrayList<>();
        root.find(key).flatMap(Item::section).ifPresent(section -> section.all()
                .forEach(entry -> known.field(entry.getValue(), Optional.of(entry.getKey()), TELLING)
                        .ifPresent(field -> signs.add(reader.apply(field, entry.getValue())))));
        return signs;
    }

    private SignRule accepted(FieldPath field, Item item) {
        return new SignRule.Accepted(field, item.words());
    }

    private Map<String, ReturnReason> reasons(FieldPath field, Item item) {
        Map<String, ReturnReason> reasons = new LinkedHashMap<>();
        item.section().ifPresent(section -> section.all()
                .forEach(entry -> reason(field, entry.getValue()).ifPresent(reason -> reasons.put(entry.getKey(), reason))));
        return reasons;
    }

    private Optional<ReturnReason> reason(FieldPath status, Item item) {
        if (!(item.node() instanceof YamlNode.Mapping)) {
            return item.text().map(ReturnReason.Code::new);
        }
        return item.section().flatMap(section -> {
            Optional<ReturnReason> reason = section.require("reason", "name the field that says why")
                    .flatMap(path -> known.field(path, path.text(), TELLING).filter(field -> beside(path, status, field)))
                    .map(ReturnReason.In::new);
            section.end();
            return reason;
        });
    }

    private static boolean beside(Item item, FieldPath status, FieldPath reason) {
        return reason.object().equals(status.object())
                || item.refuse("is not a field of " + status.object(), "name a field of the object that has the status");
    }
}
