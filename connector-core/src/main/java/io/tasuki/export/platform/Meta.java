package io.tasuki.export.platform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tasuki.export.outcome.OutcomeSettings;
import io.tasuki.export.outcome.Person;
import io.tasuki.export.outcome.PersonField;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Meta's Conversions API for CRMs: the body of a request, times in seconds since 1970. It refuses what lies more than seven
/// days back and takes no corrections.
record Meta() implements Platform {

    private static final int DAYS = 7;
    private static final int EVENTS_A_REQUEST = 1000;
    private static final Pattern LEAD_ID = Pattern.compile("\\d{15,16}");

    @Override
    public String name() {
        return "meta";
    }

    @Override
    public String summary() {
        return "Meta, Conversions API for CRMs (lead id, e-mail, phone, fbc)";
    }

    @Override
    public List<PersonField> finds() {
        return List.of(PersonField.META_LEAD_ID, PersonField.EMAIL, PersonField.PHONE, PersonField.FBC);
    }

    @Override
    public Optional<Clue> clue(Person person) {
        return leadId(person).map(id -> new Clue(PersonField.META_LEAD_ID, id))
                .or(() -> person.hashedEmail().map(hash -> new Clue(PersonField.EMAIL, hash)))
                .or(() -> person.hashedPhoneOfMeta().map(hash -> new Clue(PersonField.PHONE, hash)))
                .or(() -> Platform.first(person, PersonField.FBC));
    }

    private static Optional<String> leadId(Person person) {
        return Optional.of(person.text(PersonField.META_LEAD_ID)).filter(id -> LEAD_ID.matcher(id).matches());
    }

    @Override
    public Limits limits() {
        return Limits.none().days(DAYS).perFile(EVENTS_A_REQUEST, Long.MAX_VALUE);
    }

    @Override
    public boolean followsLeads() {
        return true;
    }

    @Override
    public List<Part> parts(OutcomeSettings settings, ZoneId zone) {
        return List.of(new Part("", Event::reports, new Layout.Document("data", event -> object(event, settings.crmName()))));
    }

    private static ObjectNode object(Event event, String crm) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("event_name", event.conversionName());
        object.put("event_time", event.at().getEpochSecond());
        object.put("action_source", "system_generated");
        object.set("user_data", user(event.person()));
        ObjectNode custom = object.putObject("custom_data");
        custom.put("event_source", "crm");
        custom.put("lead_event_source", crm);
        event.amount().ifPresent(amount -> {
            custom.put("value", amount.value());
            custom.put("currency", amount.currency());
        });
        return object;
    }

    private static ObjectNode user(Person person) {
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        leadId(person).map(Long::valueOf).ifPresent(id -> user.put("lead_id", id));
        person.hashedEmail().ifPresent(hash -> user.putArray("em").add(hash));
        person.hashedPhoneOfMeta().ifPresent(hash -> user.putArray("ph").add(hash));
        Platform.first(person, PersonField.FBC).ifPresent(clue -> user.put("fbc", clue.value()));
        return user;
    }
}
