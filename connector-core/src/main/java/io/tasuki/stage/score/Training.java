package io.tasuki.stage.score;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.tasuki.stage.measure.guard.Judgement;
import io.tasuki.stage.score.Contest.Entry;
import io.tasuki.stage.score.Gates.Verdict;
import io.tasuki.stage.score.ScoreReport.Backtest;
import io.tasuki.stage.score.ScoreReport.Drift;
import io.tasuki.stage.score.ScoreReport.Model;
import io.tasuki.stage.score.ScoreReport.Trained;
import io.tasuki.stage.score.Windows.Span;
import io.tasuki.stage.score.model.Column;
import io.tasuki.stage.score.model.FittedModel;
import io.tasuki.stage.score.model.Observations;
import io.tasuki.statistics.logistic.Calibration;
import io.tasuki.store.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes a candidate and tries its recipe out of time: fitted on earlier handoffs, judged on later ones whose outcome is
/// known by now. The candidate itself is fitted on everything that is old enough to be judged, see [Windows].
public final class Training {

    private final ScoreRequest request;
    private final List<String> attributes;
    private final List<Judgement> refused;
    private final ObservedHandoffs handoffs;

    private Training(
            ScoreRequest request, List<String> attributes, List<Judgement> refused, ObservedHandoffs handoffs) {
        this.request = request;
        this.attributes = attributes;
        this.refused = refused;
        this.handoffs = handoffs;
    }

    /// A candidate with its report.
    ///
    /// @param model empty when none could be fitted
    public record Candidate(Optional<ScoreModel> model, ScoreReport report) {

        public boolean passes() {
            return report.gate() == Gates.Gate.PASSED;
        }
    }

    /// @param attributes what to learn from, in this order; those that know the future stay out, see
    ///     [io.tasuki.stage.measure.guard.Guards]
    public static Candidate train(Session session, ScoreRequest request, List<String> attributes) {
        ObservedHandoffs.find(session, request);
        List<Judgement> refused = Refusals.among(session, attributes, request.rules());
        Set<String> out = refused.stream().map(Judgement::attribute).collect(toSet());
        List<String> used = attributes.stream().filter(attribute -> !out.contains(attribute)).toList();
        return new Training(request, used, refused, ObservedHandoffs.read(session, request, used)).candidate();
    }

    private Candidate candidate() {
        if (attributes.isEmpty()) {
            return nothing(Gates.noAttributes(refused.size()));
        }
        return handoffs.span()
                .flatMap(all -> Windows.of(all, request.horizonDays(), request.asked()))
                .map(this::tried)
                .orElseGet(() -> nothing(Gates.tooShort(request.horizonDays())));
    }

    private Candidate tried(Windows windows) {
        Observations learnt = handoffs.within(windows.learn());
        Observations later = handoffs.within(windows.trial());
        Optional<Verdict> few =
                Gates.ofCounts(learnt.won().count(), learnt.rows(), later.won().count(), later.rows());
        if (few.isPresent()) {
            return nothing(few.get());
        }
        int[] byName = handoffs.byName(windows.trial());
        Contest contest = Contest.hold(
                request.recipe(), learnt, model -> new Trial(model, later, learnt.rate(), byName));
        Entry winner = contest.winner();
        ScoreModel model = last(winner, windows);
        return new Candidate(
                Optional.of(model),
                report(
                        Gates.ofTrial(winner.trial()),
                        told(model, windows.last()),
                        winner.trial().report(windows.trial(), trained(windows.learn(), learnt), contest.rivals()),
                        drift(winner.model(), later)));
    }

    private ScoreModel last(Entry winner, Windows windows) {
        Observations all = handoffs.within(windows.last());
        FittedModel last = windows.last().equals(windows.learn()) ? winner.model() : winner.trained(all);
        return ScoreModel.of(winner.learner().kind(), last, all, request.horizonDays());
    }

    private Model told(ScoreModel model, Span window) {
        return new Model(
                null,
                model.kind(),
                model.horizonDays(),
                trained(window, handoffs.within(window)),
                !model.fitted().calibration().equals(Calibration.NONE),
                null,
                null);
    }

    private static Trained trained(Span window, Observations rows) {
        return new Trained(window.from(), window.to(), rows.rows(), rows.won().count());
    }

    private static List<Drift> drift(FittedModel model, Observations later) {
        Map<String, Map<String, Long>> counts = later.columns().stream()
                .collect(toMap(Column::attribute, Column::counts));
        return ModelDrift.told(model, counts);
    }

    private Candidate nothing(Verdict verdict) {
        return new Candidate(Optional.empty(), report(verdict, null, null, List.of()));
    }

    private ScoreReport report(
            Verdict verdict, @Nullable Model model, @Nullable Backtest backtest, List<Drift> drift) {
        return new ScoreReport(
                verdict.gate().status(),
                verdict.gate(),
                verdict.reason(),
                request.asOf().atZone(request.zone()).toOffsetDateTime(),
                model,
                backtest,
                attributes,
                refused,
                drift);
    }
}
