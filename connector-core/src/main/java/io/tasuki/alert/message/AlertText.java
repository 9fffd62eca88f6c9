package io.tasuki.alert.message;

import static java.util.stream.Collectors.joining;

import io.tasuki.alert.condition.Alert;
import io.tasuki.alert.condition.BrokenPromise;
import io.tasuki.alert.condition.EarlierMisses;
import io.tasuki.alert.condition.FailedRun;
import io.tasuki.alert.condition.LowBudget;
import io.tasuki.alert.condition.StaleCursor;
import io.tasuki.alert.message.AlertMessage.Counts;
import io.tasuki.stage.plan.LabelLanguage;
import io.tasuki.stage.poll.OwnerNames;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;

/// Words alerts for people, in English or Japanese, with the times of one time zone.
public final class AlertText {

    private static final Control AS_ASKED = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final DateTimeFormatter TIMES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final long SECONDS_OF_HOUR = 3600;

    private final ResourceBundle words;
    private final ZoneId zone;

    public AlertText(LabelLanguage language, ZoneId zone) {
        Locale locale = language == LabelLanguage.JA ? Locale.JAPANESE : Locale.ROOT;
        this.words = ResourceBundle.getBundle(AlertText.class.getPackageName() + ".words", locale, AS_ASKED);
        this.zone = zone;
    }

    /// One line, of counts and words of ours only.
    public String subject(AlertMessage message) {
        if (message.event().equals(AlertMessage.TEST)) {
            return say("subject.test");
        }
        return say("subject", say("severity." + message.severity()), counts(message.counts()));
    }

    private String counts(Counts counts) {
        Map<Step, Long> ordered = new TreeMap<>(Map.of(
                Step.RAISED, counts.raised(),
                Step.WORSENED, counts.worsened(),
                Step.EASED, counts.eased(),
                Step.RESOLVED, counts.resolved()));
        return ordered.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> say("count." + count.getKey().word(), count.getValue().toString()))
                .collect(joining(say("between")));
    }

    /// The whole message, its lines divided by line feeds.
    public String body(AlertMessage message) {
        List<String> lines = new ArrayList<>();
        if (message.event().equals(AlertMessage.TEST)) {
            lines.add(say("body.test"));
        }
        for (Step step : Step.values()) {
            List<Change> changes = message.changes().stream()
                    .filter(change -> change.change() == step)
                    .toList();
            if (!changes.isEmpty()) {
                lines.add(say("step." + step.word()));
                changes.forEach(change -> lines.add("- " + line(change.alert())));
                lines.add("");
            }
        }
        if (message.leftOut() > 0) {
            lines.add(say("left_out", Integer.toString(message.leftOut())));
        }
        lines.add(say("open", Long.toString(message.counts().open())));
        lines.add(say("event", message.eventId()));
        return String.join("\n", lines) + "\n";
    }

    /// One alert on one line.
    public String line(Alert alert) {
        return switch (alert) {
            case BrokenPromise promise -> promise(promise);
            case EarlierMisses earlier ->
                say("earlier", at(earlier.since()), missed(earlier.missed()));
            case FailedRun run -> say(
                    "run." + run.status(),
                    run.command(),
                    at(run.since()),
                    run.runId(),
                    run.undone().isEmpty() ? say("unknown") : String.join(", ", run.undone()));
            case StaleCursor cursor -> say("cursor", cursor.object(), at(cursor.since()), Long.toString(cursor.ageSeconds() / SECONDS_OF_HOUR));
            case LowBudget budget -> say(
                    "budget", budget.connection(), Long.toString(budget.remaining()), Long.toString(budget.limit()));
        };
    }

    private String promise(BrokenPromise promise) {
        String kept = promise.keptAt() == null ? "" : at(promise.keptAt());
        return say(
                "promise." + promise.standing().word(),
                say("of." + promise.promise()),
                at(promise.due()),
                at(promise.start()),
                owner(promise),
                promise.record() + (promise.link() == null ? "" : " " + promise.link()),
                kept,
                promise.evidence().isEmpty() ? say("unknown") : promise.evidence());
    }

    private String owner(BrokenPromise promise) {
        return promise.owner().isEmpty()
                ? say("unknown")
                : onOneLine(OwnerNames.called(promise.owner(), promise.ownerName()));
    }

    private String missed(Map<String, Long> missed) {
        return new TreeMap<>(missed).entrySet().stream()
                .map(entry -> say("earlier.of", say("of." + entry.getKey()), entry.getValue().toString()))
                .collect(joining(say("between")));
    }

    // A name is typed by people, and what is printed may go to a terminal.
    private static String onOneLine(String name) {
        return name.replaceAll("\\R|\\p{Cntrl}", " ");
    }

    private String at(Instant moment) {
        return TIMES.format(moment.atZone(zone));
    }

    private String say(String key, String... arguments) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(arguments);
    }
}
