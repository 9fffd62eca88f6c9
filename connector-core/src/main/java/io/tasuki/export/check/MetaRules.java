package io.tasuki.export.check;

import io.tasuki.export.check.MetaEvent.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an event for Meta has to be like when it comes from a CRM.
final class MetaRules {

    private static final int DAYS = 7;
    private static final List<String> HASHED = List.of("em", "ph", "fn", "ln", "ct", "st", "zp", "country");

    private final Faults faults;
    private final Cells.Rule time;

    MetaRules(Faults faults, Optional<Instant> now) {
        this.faults = faults;
        Cells.Rule recent = Cells.withinDays(now, DAYS, text -> Instant.ofEpochSecond(Long.parseLong(text)));
        this.time = text -> Cells.seconds().apply(text).or(() -> recent.apply(text));
    }

    void check(MetaEvent event) {
        must(event, "event_name", Cells.anything());
        must(event, "event_time", time);
        must(event, "action_source", Cells.words("system_generated"));
        must(event, "custom_data.event_source", Cells.words("crm"));
        must(event, "custom_data.lead_event_source", Cells.anything());
        may(event, "custom_data.value", Cells.amount());
        may(event, "custom_data.currency", Cells.currency());
        may(event, "user_data.lead_id", leadId());
        HASHED.forEach(key -> may(event, "user_data." + key, Cells.hash()));
        number(event, "event_time");
        person(event);
        money(event);
    }

    private static Cells.Rule leadId() {
        return Cells.rule(
                text -> text.matches("\\d{15,16}"), "is no lead id", "write the 15 or 16 digits of the lead form, not hashed; else leave it out");
    }

    private void must(MetaEvent event, String path, Cells.Rule rule) {
        if (event.at(path).isEmpty() || event.at(path).getFirst().text().isBlank()) {
            complain(event, path, "is missing", "add it");
        } else {
            may(event, path, rule);
        }
    }

    private void may(MetaEvent event, String path, Cells.Rule rule) {
        for (Value value : event.at(path)) {
            rule.apply(value.text()).ifPresent(complaint -> faults.add(value.line(), value.column(), path, complaint));
        }
    }

    private void number(MetaEvent event, String path) {
        event.at(path).stream().filter(Value::quoted).forEach(value -> faults.add(
                value.line(), value.column(), path, new Complaint("is a text", "write the number without quotes")));
    }

    private void person(MetaEvent event) {
        boolean found = Stream.concat(HASHED.stream().limit(2), Stream.of("lead_id", "fbc", "fbp"))
                .anyMatch(key -> !event.at("user_data." + key).isEmpty());
        if (!found) {
            complain(event, "user_data", "nothing tells who it is", "add lead_id, em, ph or fbc");
        }
    }

    private void money(MetaEvent event) {
        if (!event.at("custom_data.value").isEmpty() && event.at("custom_data.currency").isEmpty()) {
            complain(event, "custom_data.currency", "is missing beside a value", "add it");
        }
    }

    private void complain(MetaEvent event, String path, String reason, String remedy) {
        faults.add(event.line(), event.column(), path, new Complaint(reason, remedy));
    }
}
