package io.tasuki.app.live;

import io.tasuki.app.loop.Loop;
import io.tasuki.app.page.LoginPage;
import io.tasuki.app.page.Made;
import io.tasuki.app.page.ReportPage;
import io.tasuki.app.page.ServicePage;
import io.tasuki.app.serve.CronSchedule;
import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.document.StatusReport.Run;
import io.tasuki.stage.plan.LabelLanguage;
import io.tasuki.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The pages of a loop that is open here. The report is made anew when a run has ended or a day has begun.
public final class LoopPages implements Pages {

    private final Loop loop;
    private final Configuration configuration;
    private final CronSchedule schedule;
    private final Time time;
    private final LatestStep step;
    private final Kept report;

    public LoopPages(Loop loop, Configuration configuration, CronSchedule schedule, Watch watch) {
        this.loop = loop;
        this.configuration = configuration;
        this.schedule = schedule;
        this.time = watch.time();
        this.step = watch.step();
        this.report = new Kept(this::state, language -> html(ReportPage.live(loop.report(Optional.empty()), language).made()));
    }

    /// What the service page looks at besides the store.
    ///
    /// @param time also says what day it is
    /// @param step hears of the work under way
    public record Watch(Time time, LatestStep step) {}

    @Override
    public Html report(LabelLanguage language) {
        return report.in(language);
    }

    private String state() {
        String run = loop.status().runs().stream()
                .filter(candidate -> candidate.endedAt() != null)
                .map(Run::runId)
                .findFirst()
                .orElse("");
        return run + " " + LocalDate.ofInstant(time.now(), configuration.zone());
    }

    @Override
    public Html service(LabelLanguage language) {
        Instant now = time.now();
        Optional<Instant> due = schedule.next(now);
        Duration every = due.flatMap(first -> schedule.next(first).map(second -> Duration.between(first, second)))
                .orElse(Duration.ofDays(1));
        Optional<ServicePage.Step> underWay = step.latest()
                .map(heard -> new ServicePage.Step(
                        heard.what(), heard.done(), heard.total().isPresent() ? heard.total().getAsLong() : null));
        return html(ServicePage.of(
                new ServicePage.Standing(loop.status(), now, configuration.zone(), underWay, due, every), language));
    }

    @Override
    public Html login(LabelLanguage language, boolean refused) {
        return html(LoginPage.of(language, refused));
    }

    @Override
    public LabelLanguage language() {
        return configuration.writeBack().labels();
    }

    private static Html html(Made page) {
        return new Html(page.html(), page.policy());
    }
}
