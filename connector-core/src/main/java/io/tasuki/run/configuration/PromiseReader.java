package io.tasuki.run.configuration;

import io.tasuki.calendar.HolidayFile;
import io.tasuki.calendar.Holidays;
import io.tasuki.calendar.JapaneseHolidays;
import io.tasuki.calendar.OpenHours;
import io.tasuki.calendar.TimeLimit;
import io.tasuki.calendar.WorkingTime;
import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.handoff.SignRule;
import io.tasuki.stage.promise.Promise;
import io.tasuki.stage.promise.PromiseSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads `sla:`, what sales promised of every handoff, and when people work.
final class PromiseReader {

    private static final String LIMIT = "write for instance '1 business day' or '7 days'";
    private static final String HOURS = "write for instance 'hours: 09:00-18:00', or a list of such spans for each weekday";
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final List<OpenHours> USUAL = List.of(OpenHours.parse("09:00-18:00"));

    private final ZoneId zone;
    private final Set<String> selling;
    private final Function<String, Path> beside;

    /// @param selling the connections where the deals are
    /// @param beside makes a path in the file a path on this machine
    PromiseReader(ZoneId zone, Set<String> selling, Function<String, Path> beside) {
        this.zone = zone;
        this.selling = selling;
        this.beside = beside;
    }

    PromiseSettings read(Section root) {
        Optional<Section> sla = root.find("sla").flatMap(Item::section);
        Map<Promise, TimeLimit> limits = new EnumMap<>(Promise.class);
        for (Promise promise : Promise.values()) {
            sla.flatMap(section -> section.find(promise.word()))
                    .flatMap(Item::section)
                    .flatMap(PromiseReader::within)
                    .ifPresent(limit -> limits.put(promise, limit));
        }
        WorkingTime work = new WorkingTime(zone, hours(sla), holidays(sla));
        Set<String> automatons = sla.flatMap(section -> section.find("automated_users")).map(Item::words).orElse(Set.of());
        sla.ifPresent(Section::end);
        return new PromiseSettings(limits, work, selling, automatons);
    }

    /// The same with where it shows who has a lead and that sales checked it; complains of a check that nothing would tell.
    ///
    /// @param signs what is read from the fields that sales fills
    static PromiseSettings seen(PromiseSettings promised, Section root, Map<ObjectName, String> owners, List<SignRule> signs) {
        Set<FieldPath> checks = signs.stream()
                .filter(SignRule.Checked.class::isInstance)
                .map(SignRule::field)
                .collect(Collectors.toSet());
        if (checks.isEmpty() && promised.limits().containsKey(Promise.INFORMATION_CHECKED)) {
            root.complainAt(
                    "sla." + Promise.INFORMATION_CHECKED.word(),
                    "needs a field that says so",
                    "name the objects of persons where sales fills it in, for instance 'sales_fills: [sales.Lead]'");
        }
        return promised.seenIn(owners, checks);
    }

    private static Optional<TimeLimit> within(Section promise) {
        Optional<TimeLimit> limit = promise.require("within", "write for instance 'within: 1 business day'")
                .flatMap(item -> item.as(TimeLimit::parse, LIMIT));
        promise.end();
        return limit;
    }

    private static Map<DayOfWeek, List<OpenHours>> hours(Optional<Section> sla) {
        Map<DayOfWeek, List<OpenHours>> week = sla.flatMap(section -> section.find("hours"))
                .map(PromiseReader::week)
                .orElse(Map.of());
        return week.values().stream().allMatch(List::isEmpty) ? weekdays(USUAL) : week;
    }

    private static Map<DayOfWeek, List<OpenHours>> week(Item item) {
        if (!(item.node() instanceof YamlNode.Mapping)) {
            return weekdays(spans(item));
        }
        Map<DayOfWeek, List<OpenHours>> week = new EnumMap<>(DayOfWeek.class);
        item.section().ifPresent(section -> {
            for (DayOfWeek day : DayOfWeek.values()) {
                section.find(day.name().toLowerCase(Locale.ROOT)).ifPresent(spans -> week.put(day, spans(spans)));
            }
            section.end();
            if (week.values().stream().allMatch(List::isEmpty)) {
                item.complain("has no working hours on any day", HOURS);
            }
        });
        return week;
    }

    private static List<OpenHours> spans(Item item) {
        List<OpenHours> spans = item.list().stream()
                .flatMap(one -> one.as(OpenHours::parse, HOURS).stream())
                .toList();
        for (int i = 1; i < spans.size(); i++) {
            if (!spans.get(i - 1).until().isBefore(spans.get(i).from())) {
                item.complain("has spans that overlap or are out of order", "write them one after the other");
            }
        }
        return spans;
    }

    private static Map<DayOfWeek, List<OpenHours>> weekdays(List<OpenHours> spans) {
        return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                .collect(Collectors.toMap(Function.identity(), day -> spans));
    }

    // Where the days are cut in Tokyo, Japan's holidays are what people mean.
    private Holidays holidays(Optional<Section> sla) {
        Holidays japan = new JapaneseHolidays().whereKnown();
        Map<String, Holidays> known = Map.of("japan", japan, "none", Holidays.NONE);
        Holidays national = sla.flatMap(section -> section.find("holidays"))
                .flatMap(item -> item.text().flatMap(name -> ConfigurationReader.oneOf(item, name, known)))
                .orElseGet(() -> zone.equals(TOKYO) ? japan : Holidays.NONE);
        return sla.flatMap(section -> section.find("holiday_file"))
                .flatMap(item -> item.as(path -> file(beside.apply(path), national), "name a CSV file of 'date,name' lines"))
                .orElse(national);
    }

    private static Holidays file(Path path, Holidays national) {
        try {
            return HolidayFile.read(path, national);
        } catch (IOException problem) {
            throw new IllegalArgumentException("'" + path + "' cannot be read", problem);
        }
    }
}
