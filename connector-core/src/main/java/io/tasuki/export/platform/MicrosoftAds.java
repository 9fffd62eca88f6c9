package io.tasuki.export.platform;

import io.tasuki.export.outcome.OutcomeSettings;
import io.tasuki.export.outcome.Person;
import io.tasuki.export.outcome.PersonField;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Microsoft Advertising's bulk file: a line with the version of the format below the headers, times in UTC. Corrections
/// stand among the conversions and know them by click id, name and time.
record MicrosoftAds() implements Platform {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.US).withZone(ZoneOffset.UTC);
    private static final List<Column> COLUMNS = List.of(
            Column.constant("Type", "Offline Conversion"),
            Column.constant("Status", ""),
            Column.constant("Id", ""),
            Column.constant("Parent Id", ""),
            Column.of("Client Id", Event::handoff),
            Column.constant("Name", ""),
            Column.of("Conversion Currency Code", reported(Event::currency)),
            Column.of("Conversion Name", Event::conversionName),
            Column.of("Conversion Time", event -> time(event.at())),
            Column.of("Conversion Value", reported(Event::amountText)),
            Column.of("Microsoft Click Id", event -> event.clue().value()),
            Column.of("Adjustment Type", corrected(event -> word(event.action()))),
            Column.of("Adjustment Time", corrected(event -> time(event.toldAt()))),
            Column.of("Adjustment Value", corrected(Event::amountText)),
            Column.of("Adjustment Currency Code", corrected(Event::currency)));

    @Override
    public String name() {
        return "microsoft-ads";
    }

    @Override
    public String summary() {
        return "Microsoft Advertising, offline conversions in bulk (msclkid)";
    }

    @Override
    public List<PersonField> finds() {
        return List.of(PersonField.MSCLKID);
    }

    @Override
    public Optional<Clue> clue(Person person) {
        return Platform.first(person, PersonField.MSCLKID);
    }

    @Override
    public Limits limits() {
        return Limits.none().days(90);
    }

    @Override
    public List<Part> parts(OutcomeSettings settings, ZoneId zone) {
        return List.of(new Part("", event -> true, new Layout.Table(List.of(), COLUMNS, List.of(version()))));
    }

    private static List<String> version() {
        String[] line = new String[COLUMNS.size()];
        Arrays.fill(line, "");
        line[0] = "Format Version";
        line[5] = "6.0";
        return List.of(line);
    }

    private static Function<Event, String> reported(Function<Event, String> value) {
        return event -> event.reports() ? value.apply(event) : "";
    }

    private static Function<Event, String> corrected(Function<Event, String> value) {
        return event -> event.reports() ? "" : value.apply(event);
    }

    private static String time(Instant moment) {
        return TIME.format(moment);
    }

    private static String word(Action action) {
        return switch (action) {
            case REPORT -> "";
            case RESTATE -> "Restate";
            case RETRACT -> "Retract";
        };
    }
}
