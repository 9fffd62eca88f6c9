package io.tasuki.export.platform;

import io.tasuki.export.outcome.Amount;
import io.tasuki.export.outcome.OutcomeSettings;
import io.tasuki.export.outcome.Person;
import io.tasuki.export.outcome.PersonField;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// LinkedIn's CSV of offline conversions: people by hashed address, else by both names; times in milliseconds since 1970;
/// an amount is never 0. It takes no corrections.
record LinkedIn() implements Platform {

    private static final int LONGEST_NAME = 35;
    private static final int ROWS = 300_000;
    private static final int BYTES = 20_000_000;

    @Override
    public String name() {
        return "linkedin";
    }

    @Override
    public String summary() {
        return "LinkedIn, offline conversions (e-mail, else first and last name)";
    }

    @Override
    public List<PersonField> finds() {
        return List.of(PersonField.EMAIL, PersonField.FIRST_NAME, PersonField.LAST_NAME);
    }

    @Override
    public Optional<Clue> clue(Person person) {
        return person.hashedEmail()
                .map(hash -> new Clue(PersonField.EMAIL, hash))
                .or(() -> names(person).map(names -> new Clue(PersonField.LAST_NAME, names)));
    }

    // A name is nothing to keep for later: it is told, and forgotten.
    private static Optional<String> names(Person person) {
        boolean both = !name(person, PersonField.FIRST_NAME).isEmpty() && !name(person, PersonField.LAST_NAME).isEmpty();
        return both ? Optional.of("") : Optional.empty();
    }

    @Override
    public Limits limits() {
        return Limits.none().days(90).perFile(ROWS, BYTES);
    }

    @Override
    public boolean takesUnknownAmounts() {
        return true;
    }

    @Override
    public List<Part> parts(OutcomeSettings settings, ZoneId zone) {
        Layout table = Layout.Table.of(
                Column.of("email", event -> event.person().hashedEmail().orElse("")),
                Column.of("firstname", unlessAddressed(person -> name(person, PersonField.FIRST_NAME))),
                Column.of("lastname", unlessAddressed(person -> name(person, PersonField.LAST_NAME))),
                Column.of("employeecompany", text(PersonField.COMPANY)),
                Column.of("title", text(PersonField.JOB_TITLE)),
                Column.of("country", text(PersonField.COUNTRY)),
                Column.of("timestamp", event -> Long.toString(event.at().toEpochMilli())),
                Column.of("eventtype", Event::conversionName),
                Column.of("amount", event -> worth(event).map(Amount::text).orElse("1")),
                Column.of("currency", Event::currency));
        return List.of(new Part("", Event::reports, table));
    }

    private static Optional<Amount> worth(Event event) {
        return event.amount().filter(Amount::positive);
    }

    // Who is found by an address need not be named.
    private static Function<Event, String> unlessAddressed(Function<Person, String> name) {
        return event -> event.person().hashedEmail().isPresent() ? "" : name.apply(event.person());
    }

    private static Function<Event, String> text(PersonField field) {
        return event -> withoutAddress(event.person().text(field));
    }

    private static String name(Person person, PersonField field) {
        String name = withoutAddress(person.text(field));
        return name.substring(0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length()))));
    }

    // The sign of an address stands in no other column.
    private static String withoutAddress(String text) {
        return text.indexOf('@') < 0 ? text : "";
    }
}
