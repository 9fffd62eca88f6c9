package io.tasuki.export.platform;

import io.tasuki.export.outcome.Consent.Answer;
import io.tasuki.export.outcome.OutcomeSettings;
import io.tasuki.export.outcome.Person;
import io.tasuki.export.outcome.PersonField;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Google's Data Manager: headers in the first line, which people map there to its own names, people by click id, hashed
/// address or hashed number, consent in words. It takes no corrections from a file.
record GoogleDataManager() implements Platform {

    @Override
    public String name() {
        return "google-data-manager";
    }

    @Override
    public String summary() {
        return "Google Data Manager, enhanced conversions for leads (e-mail, phone, click ids)";
    }

    @Override
    public List<PersonField> finds() {
        return List.of(PersonField.EMAIL, PersonField.PHONE, PersonField.GCLID, PersonField.GBRAID, PersonField.WBRAID);
    }

    @Override
    public Optional<Clue> clue(Person person) {
        return Platform.first(person, PersonField.GCLID, PersonField.GBRAID, PersonField.WBRAID)
                .or(() -> person.hashedEmailOfGoogle().map(hash -> new Clue(PersonField.EMAIL, hash)))
                .or(() -> person.hashedPhone().map(hash -> new Clue(PersonField.PHONE, hash)));
    }

    @Override
    public Limits limits() {
        return Limits.none().days(90);
    }

    @Override
    public List<Part> parts(OutcomeSettings settings, ZoneId zone) {
        Layout table = Layout.Table.of(
                Column.of("Google Click ID", id(PersonField.GCLID)),
                Column.of("GBRAID", id(PersonField.GBRAID)),
                Column.of("WBRAID", id(PersonField.WBRAID)),
                Column.of("Email", event -> event.person().hashedEmailOfGoogle().orElse("")),
                Column.of("Phone Number", event -> event.person().hashedPhone().orElse("")),
                Column.of("Conversion Name", Event::conversionName),
                Column.of("Conversion Time", event -> DateTimeFormatter.ISO_INSTANT.format(event.at())),
                Column.of("Conversion Value", Event::amountText),
                Column.of("Conversion Currency", Event::currency),
                Column.of("Ad User Data", event -> word(event.person().userData())),
                Column.of("Ad Personalization", event -> word(event.person().personalization())));
        return List.of(new Part("", Event::reports, table));
    }

    // One kind of click id a row.
    private static Function<Event, String> id(PersonField kind) {
        return event -> Stream.of(event.clue())
                .filter(clue -> clue.kind() == kind)
                .map(Clue::value)
                .findFirst()
                .orElse("");
    }

    private static String word(Answer answer) {
        return answer == Answer.GRANTED ? "Granted" : "Denied";
    }
}
