package io.tasuki.run.configuration;

import io.tasuki.crm.FieldRole;
import io.tasuki.model.ObjectName;
import io.tasuki.model.RecordKind;
import io.tasuki.stage.handoff.HandoffSettings;
import io.tasuki.stage.handoff.LeadDefinition;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what is kept of handoffs: `leads.attributes`, what `deals:` says about them, and what makes and ends them.
final class HandoffReader {

    private static final Set<RecordKind> OWNED = EnumSet.of(RecordKind.PERSON, RecordKind.HANDED_LEAD, RecordKind.DEAL);

    private final KnownObjects known;

    HandoffReader(KnownObjects known) {
        this.known = known;
    }

    /// @param dealObjects the objects whose records are deals
    HandoffSettings read(
            Section root, Optional<Section> leads, Optional<Section> deals, List<ObjectName> dealObjects, ZoneId zone) {
        return new HandoffSettings(
                new HandoffRuleReader(known, dealObjects).read(root),
                new AttributeReader(known).read(leads.flatMap(section -> section.find("attributes"))),
                deals.flatMap(section -> section.find("grace_days"))
                        .flatMap(item -> item.as(HandoffReader::dayCount, "write a whole number of days, 0 or more"))
                        .orElse(1),
                zone,
                new SignReader(known).read(root),
                known.roles(FieldRole.OWNER, OWNED),
                CurrencyReader.read(root),
                LeadDefinition.NONE);
    }

    static Map<String, String> words(Item item) {
        Map<String, String> words = new LinkedHashMap<>();
        item.section().ifPresent(section -> section.all()
                .forEach(entry -> entry.getValue().text().ifPresent(text -> words.put(entry.getKey(), text))));
        return words;
    }

    static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException problem) {
            throw new IllegalArgumentException("'" + text + "' is not a number", problem);
        }
    }

    private static int dayCount(String text) {
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException problem) {
            throw new IllegalArgumentException("'" + text + "' is not a number of days", problem);
        }
    }
}
