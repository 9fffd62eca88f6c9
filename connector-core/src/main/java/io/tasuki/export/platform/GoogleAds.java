package io.tasuki.export.platform;

import io.tasuki.export.outcome.OutcomeSettings;
import io.tasuki.export.outcome.Person;
import io.tasuki.export.outcome.PersonField;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Google Ads' import of conversions from clicks: one kind of click id a file, a line of parameters first, nothing about
/// the person. Corrections are a file of their own and know conversions by `GCLID`, name and time only.
record GoogleAds() implements Platform {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    @Override
    public String name() {
        return "google-ads";
    }

    @Override
    public String summary() {
        return "Google Ads, import from clicks (gclid, gbraid, wbraid)";
    }

    @Override
    public List<PersonField> finds() {
        return List.of(PersonField.GCLID, PersonField.GBRAID, PersonField.WBRAID);
    }

    @Override
    public Optional<Clue> clue(Person person) {
        return Platform.first(person, PersonField.GCLID, PersonField.GBRAID, PersonField.WBRAID);
    }

    @Override
    public Limits limits() {
        return Limits.none().days(90);
    }

    @Override
    public List<Part> parts(OutcomeSettings settings, ZoneId zone) {
        return List.of(
                conversions("", PersonField.GCLID, "Google Click ID", zone),
                conversions("-gbraid", PersonField.GBRAID, "GBRAID", zone),
                conversions("-wbraid", PersonField.WBRAID, "WBRAID", zone),
                adjustments(zone));
    }

    private static Part conversions(String suffix, PersonField kind, String header, ZoneId zone) {
        return new Part(
                suffix,
                event -> event.reports() && event.clue().kind() == kind,
                table(
                        zone,
                        Column.of(header, event -> event.clue().value()),
                        Column.of("Conversion Name", Event::conversionName),
                        Column.of("Conversion Time", event -> TIME.format(event.at().atZone(zone))),
                        Column.of("Conversion Value", Event::amountText),
                        Column.of("Conversion Currency", Event::currency)));
    }

    private static Part adjustments(ZoneId zone) {
        return new Part(
                "-adjustments",
                event -> !event.reports() && event.clue().kind() == PersonField.GCLID,
                table(
                        zone,
                        Column.of("Google Click ID", event -> event.clue().value()),
                        Column.of("Conversion Name", Event::conversionName),
                        Column.of("Conversion Time", event -> TIME.format(event.at().atZone(zone))),
                        Column.of("Adjustment Time", event -> TIME.format(event.toldAt().atZone(zone))),
                        Column.of("Adjustment Type", event -> event.action().name()),
                        Column.of("Adjusted Value", Event::amountText),
                        Column.of("Adjusted Value Currency", Event::currency)));
    }

    private static Layout table(ZoneId zone, Column... columns) {
        String name = zone.normalized() instanceof ZoneOffset offset ? offset(offset) : zone.getId();
        return new Layout.Table(List.of(List.of("Parameters:TimeZone=" + name)), List.of(columns), List.of());
    }

    // An offset with a colon is said to be refused.
    private static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+0000" : offset.getId().replace(":", "");
    }
}
