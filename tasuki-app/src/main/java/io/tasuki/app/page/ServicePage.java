package io.tasuki.app.page;

import io.tasuki.app.page.PageView.Heading;
import io.tasuki.app.page.PageView.SectionView;
import io.tasuki.report.Block;
import io.tasuki.report.Column;
import io.tasuki.report.Figure;
import io.tasuki.report.Remark;
import io.tasuki.report.Row;
import io.tasuki.report.Row.Cell;
import io.tasuki.report.Section;
import io.tasuki.report.Value;
import io.tasuki.run.document.StatusReport;
import io.tasuki.run.document.StatusReport.Budget;
import io.tasuki.run.document.StatusReport.Run;
import io.tasuki.stage.plan.LabelLanguage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the service is doing, for people: from the store and the work under way alone, no CRM is asked.
public final class ServicePage {

    private static final double FEW_CALLS = 0.1;

    private final Standing standing;
    private final StatusReport status;

    /// What the page is made from.
    ///
    /// @param step the work under way in words and numbers; empty: there is none
    /// @param due when the next run is due; empty: never
    /// @param every how often a run is due, at the longest
    public record Standing(
            StatusReport status, Instant now, ZoneId zone, Optional<Step> step, Optional<Instant> due, Duration every) {}

    /// @param total null: nobody knows it yet
    public record Step(String what, long done, @Nullable Long total) {}

    private ServicePage(Standing standing) {
        this.standing = standing;
        this.status = standing.status();
    }

    public static Made of(Standing standing, LabelLanguage language) {
        PageWords words = new PageWords(language);
        Composer composer = new Composer(words, null, List.of());
        List<SectionView> sections = new ServicePage(standing).sections().stream().map(composer::section).toList();
        Heading heading = new Heading(
                words.text("service.title"),
                words.text("page.standing", composer.text(new ServicePage(standing).moment(standing.now()))));
        return Made.of(new PageView(
                words.locale().getLanguage(),
                heading,
                sections.subList(0, 2),
                sections.subList(2, sections.size()),
                List.of(),
                words::text,
                Assets.plain(),
                PageView.Live.SERVICE));
    }

    private List<Section> sections() {
        return List.of(now(), findings(), runs(), cursors(), budgets(), retries());
    }

    private Section now() {
        List<Figure> figures = new ArrayList<>();
        standing.step()
                .ifPresentOrElse(
                        step -> {
                            figures.add(Figure.of("step", new Value.Name(step.what())));
                            figures.add(Figure.of("done", new Value.Count(step.done())));
                            figures.add(Figure.of("total", step.total() == null ? new Value.Unknown("not_yet") : new Value.Count(step.total())));
                        },
                        () -> figures.add(Figure.of("step", new Value.Word(underWay() ? "under_way" : "nothing"))));
        figures.add(Figure.of("due", standing.due().<Value>map(this::moment).orElse(new Value.Unknown("not_yet"))));
        return new Section("service_now", List.of(new Block.Figures("now", figures)));
    }

    // A run that has said nothing yet.
    private boolean underWay() {
        return !status.runs().isEmpty() && status.runs().getFirst().endedAt() == null;
    }

    private Section findings() {
        List<Remark> remarks = Stream.of(badRun(), late(), retriesWaiting(), inDoubt()).flatMap(Optional::stream).collect(ArrayList::new, List::add, List::addAll);
        status.budgets().stream()
                .filter(ServicePage::nearlySpent)
                .map(budget -> Remark.of("nearly_spent", new Value.Name(budget.connection()), new Value.Count(left(budget))))
                .forEach(remarks::add);
        if (remarks.isEmpty()) {
            remarks.add(Remark.of("all_well"));
        }
        return new Section("service_findings", List.of(new Block.Remarks("findings", remarks)));
    }

    private Optional<Remark> badRun() {
        return status.runs().stream()
                .filter(run -> run.endedAt() != null)
                .findFirst()
                .filter(run -> !run.status().equals("succeeded"))
                .map(run -> Remark.of("bad_run", new Value.Name(run.runId()), new Value.Word(run.status())));
    }

    // Twice the interval: one run that takes long is nothing to worry about.
    private Optional<Remark> late() {
        Optional<Instant> last = status.runs().stream()
                .filter(run -> run.endedAt() != null && run.status().equals("succeeded"))
                .map(Run::startedAt)
                .findFirst();
        boolean late = last.isEmpty() || Duration.between(last.get(), standing.now()).compareTo(standing.every().multipliedBy(2)) > 0;
        return late ? Optional.of(Remark.of("late", last.<Value>map(this::moment).orElse(new Value.Unknown("not_yet")))) : Optional.empty();
    }

    private Optional<Remark> retriesWaiting() {
        long waiting = status.retryQueue().records();
        return waiting == 0 ? Optional.empty() : Optional.of(Remark.of("retries_waiting", new Value.Count(waiting)));
    }

    private Optional<Remark> inDoubt() {
        return status.openWrites() == 0
                ? Optional.empty()
                : Optional.of(Remark.of("writes_in_doubt", new Value.Count(status.openWrites())));
    }

    private static boolean nearlySpent(Budget budget) {
        return budget.dailyLimit() != null && left(budget) < FEW_CALLS * budget.dailyLimit();
    }

    private static long left(Budget budget) {
        return budget.dailyRemaining() == null ? 0 : budget.dailyRemaining();
    }

    private Section runs() {
        List<Row> rows = status.runs().stream()
                .map(run -> row(
                        moment(run.startedAt()),
                        new Value.Name(run.command()),
                        new Value.Word(run.endedAt() == null ? "under_way" : run.status()),
                        run.endedAt() == null ? new Value.Unknown("not_yet") : length(Duration.between(run.startedAt(), run.endedAt())),
                        new Value.Name(run.runId())))
                .toList();
        return table("service_runs", rows, "started", "command", "status", "length", "run");
    }

    private Section cursors() {
        List<Row> rows = status.cursors().stream()
                .map(cursor -> row(
                        new Value.Name(cursor.connection() + "." + cursor.object()),
                        new Value.Word("pass_" + cursor.pass().toLowerCase(Locale.ROOT)),
                        moment(cursor.savedAt()),
                        length(Duration.ofSeconds(cursor.ageSeconds()))))
                .toList();
        return table("service_cursors", rows, "object", "pass", "saved", "age");
    }

    private Section budgets() {
        List<Row> rows = status.budgets().stream()
                .map(budget -> row(
                        new Value.Name(budget.connection()),
                        new Value.Count(budget.callsMade()),
                        count(budget.dailyRemaining()),
                        count(budget.dailyLimit()),
                        moment(budget.readAt())))
                .toList();
        return table("service_budgets", rows, "connection", "calls", "left", "limit", "read");
    }

    private static Value count(@Nullable Long number) {
        return number == null ? new Value.Unknown("not_known") : new Value.Count(number);
    }

    private Section retries() {
        List<Row> rows = status.retryQueue().next().stream()
                .map(retry -> row(
                        new Value.Name(retry.connection() + "." + retry.object() + "/" + retry.id()),
                        new Value.Count(retry.attempts()),
                        moment(retry.notBefore()),
                        new Value.Name(retry.reason())))
                .toList();
        Block counts = new Block.Figures("retries", List.of(
                Figure.of("records", new Value.Count(status.retryQueue().records())),
                Figure.of("due_now", new Value.Count(status.retryQueue().due())),
                Figure.of("in_doubt", new Value.Count(status.openWrites()))));
        Section table = table("service_retries", rows, "record", "attempts", "again", "why");
        return new Section("service_retries", List.of(counts, table.blocks().getFirst()));
    }

    private static Section table(String id, List<Row> rows, String... columns) {
        List<Column> heads = Arrays.stream(columns).map(Column::of).toList();
        return new Section(id, List.of(new Block.Table("table", heads, rows, null)));
    }

    private static Row row(Value... values) {
        return new Row(Arrays.stream(values).map(Cell::of).toList());
    }

    private Value moment(Instant moment) {
        return new Value.Moment(moment.atZone(standing.zone()).toOffsetDateTime());
    }

    private static Value length(Duration length) {
        return new Value.Name(length.toDays() > 0
                ? "%d:%02d:%02d:%02d".formatted(length.toDays(), length.toHoursPart(), length.toMinutesPart(), length.toSecondsPart())
                : "%d:%02d:%02d".formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart()));
    }
}
