package io.tasuki.app.output.promise;

import static io.tasuki.app.output.Figures.count;

import io.tasuki.app.output.Columns;
import io.tasuki.app.output.Columns.Align;
import io.tasuki.app.output.Lines;
import io.tasuki.app.output.Moments;
import io.tasuki.app.output.Words;
import io.tasuki.stage.plan.LabelLanguage;
import io.tasuki.stage.poll.OwnerNames;
import io.tasuki.stage.promise.Clock;
import io.tasuki.stage.promise.PromiseReport;
import io.tasuki.stage.promise.PromiseReport.Breach;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Promises as tables, then what was broken.
public final class PromiseText {

    private final Words words;
    private final Moments moments;
    private final PromiseReport report;

    private PromiseText(Words words, Moments moments, PromiseReport report) {
        this.words = words;
        this.moments = moments;
        this.report = report;
    }

    /// @param zone in which moments are told
    public static Function<PromiseReport, String> in(LabelLanguage language, ZoneId zone) {
        Words words = new Words("promise.words", language);
        return report -> new PromiseText(words, new Moments(zone), report).text();
    }

    private String text() {
        List<String> parts = new ArrayList<>();
        parts.add(heading() + "\n" + promises() + "\n" + words.text("medians"));
        if (!report.owners().isEmpty()) {
            parts.add(owners());
        }
        parts.add(breaches());
        return String.join("\n\n", parts);
    }

    private String heading() {
        String since = report.since() == null ? "" : words.text("since", report.since().toString());
        String until = report.until() == null ? "" : words.text("until", report.until().toString());
        return words.text("heading", since, until, moments.told(report.asOf()));
    }

    private String promises() {
        Columns columns = new Columns(
                Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT);
        columns.line(
                words.text("promise"),
                words.text("within"),
                words.text("kept"),
                words.text("missed"),
                words.text("running"),
                words.text("systems"),
                words.text("people"));
        report.promises()
                .forEach(one -> columns.line(
                        name(one.promise()),
                        one.within(),
                        count(one.kept()),
                        count(one.missed()),
                        count(one.running()),
                        time(one.medianSystemSeconds()),
                        time(one.medianHumanSeconds())));
        return columns.render("");
    }

    private String owners() {
        Columns columns = new Columns(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT);
        columns.line(
                words.text("owner"), words.text("promise"), words.text("kept"), words.text("missed"), words.text("running"));
        report.owners()
                .forEach(one -> columns.line(
                        owner(one.owner()), name(one.promise()), count(one.kept()), count(one.missed()), count(one.running())));
        return columns.render("");
    }

    private String breaches() {
        if (report.broken() == 0) {
            return words.text("none");
        }
        String listed = report.breaches().size() == report.broken() ? "all" : "newest";
        List<String> lines = new ArrayList<>();
        lines.add(words.text(listed, count(report.broken()), count(report.breaches().size())));
        report.breaches().forEach(breach -> lines.add(breach(breach)));
        return String.join("\n", lines);
    }

    private String breach(Breach breach) {
        Clock clock = breach.clock();
        String kept = clock.keptAt() == null
                ? words.text("not_kept")
                : words.text("kept_late", moments.told(clock.keptAt()), Lines.value(clock.evidence()));
        String where = breach.link() == null ? clock.record() : clock.record() + "  " + breach.link();
        return words.text(
                "breach",
                name(clock.promise()),
                moments.told(clock.due()),
                owner(clock.owner()),
                moments.told(clock.start()),
                kept,
                time((double) clock.systemSeconds()),
                time((double) clock.humanSeconds()),
                Lines.value(where));
    }

    private String owner(String owner) {
        return owner.isEmpty()
                ? words.text("nobody")
                : Lines.value(OwnerNames.called(owner, report.ownerNames().get(owner)));
    }

    private String name(String promise) {
        return words.text("promise." + promise);
    }

    private String time(@Nullable Double seconds) {
        if (seconds == null) {
            return "-";
        }
        long minutes = Math.round(seconds / 60);
        return minutes < 60
                ? words.text("minutes", Long.toString(minutes))
                : words.text("hours", count(minutes / 60), Long.toString(minutes % 60));
    }
}
