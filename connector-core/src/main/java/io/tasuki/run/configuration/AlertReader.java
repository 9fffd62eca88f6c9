package io.tasuki.run.configuration;

import io.tasuki.alert.AlertSettings;
import io.tasuki.alert.channel.ChannelSettings;
import io.tasuki.alert.condition.Thresholds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `alerts:`.
final class AlertReader {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,4}) (minute|hour|day)s?");
    private static final String SPANS = "write for instance '30 minutes', '2 hours' or '3 days'";

    AlertSettings read(Section root) {
        Optional<Section> alerts = root.find("alerts").flatMap(Item::section);
        AlertSettings usual = AlertSettings.NONE;
        AlertSettings settings = new AlertSettings(
                thresholds(alerts),
                count(alerts, "most").orElse(usual.most()),
                count(alerts, "attempts").orElse(usual.attempts()),
                channels(alerts),
                usual.language());
        alerts.ifPresent(Section::end);
        return settings;
    }

    private static Thresholds thresholds(Optional<Section> alerts) {
        Optional<Section> stale = alerts.flatMap(section -> section.find("stale")).flatMap(Item::section);
        Thresholds usual = Thresholds.USUAL;
        Duration warn = span(stale, "warn_after").orElse(usual.warnAfter());
        Thresholds thresholds = new Thresholds(
                span(alerts, "due_soon").orElse(usual.dueSoon()),
                warn,
                span(stale, "error_after").orElseGet(() -> warn.multipliedBy(3)),
                alerts.flatMap(section -> section.find("budget_below"))
                        .flatMap(item -> item.as(PolicyReader::share, "write a number from 0 to 1"))
                        .orElse(usual.budgetBelow()));
        stale.ifPresent(Section::end);
        if (thresholds.errorAfter().compareTo(warn) < 0) {
            stale.ifPresent(section -> section.complainAt(
                    "error_after", "is shorter than warn_after", "make it the longer of the two"));
        }
        return thresholds;
    }

    private static List<ChannelSettings> channels(Optional<Section> alerts) {
        List<ChannelSettings> channels = new ArrayList<>();
        alerts.flatMap(section -> section.find("webhooks"))
                .flatMap(Item::section)
                .ifPresent(webhooks -> webhooks.all()
                        .forEach(entry -> new ChannelReader(entry.getValue())
                                .webhook(entry.getKey())
                                .ifPresent(channels::add)));
        alerts.flatMap(section -> section.find("email"))
                .flatMap(item -> new ChannelReader(item).mail())
                .ifPresent(channels::add);
        return channels;
    }

    private static Optional<Duration> span(Optional<Section> section, String key) {
        return section.flatMap(found -> found.find(key)).flatMap(item -> item.as(AlertReader::span, SPANS));
    }

    private static Duration span(String text) {
        Matcher words = SPAN.matcher(text.strip());
        if (!words.matches() || Integer.parseInt(words.group(1)) == 0) {
            throw new IllegalArgumentException("'" + text + "' is not a span of time");
        }
        int number = Integer.parseInt(words.group(1));
        return switch (words.group(2)) {
            case "minute" -> Duration.ofMinutes(number);
            case "hour" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    private static Optional<Integer> count(Optional<Section> section, String key) {
        return section.flatMap(found -> found.find(key))
                .flatMap(item -> item.as(ConnectionsReader::positive, "write a whole number, 1 or more"));
    }
}
