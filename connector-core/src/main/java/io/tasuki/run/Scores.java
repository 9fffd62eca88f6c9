package io.tasuki.run;

import io.tasuki.run.configuration.Configuration;
import io.tasuki.run.configuration.ScoreSettings;
import io.tasuki.run.query.ScoreQuery;
import io.tasuki.run.query.ScoreQuery.Action;
import io.tasuki.stage.handoff.AttributeRule;
import io.tasuki.stage.score.KeptModel;
import io.tasuki.stage.score.ModelRegistry;
import io.tasuki.stage.score.ScoreReport;
import io.tasuki.stage.score.ScoreRequest;
import io.tasuki.stage.score.Training;
import io.tasuki.stage.score.Training.Candidate;
import io.tasuki.stage.score.model.Recipe;
import io.tasuki.store.Session;
import io.tasuki.store.Store;
import io.tasuki.time.Time;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Trains, tries and promotes models, and tells of the one that gives the scores.
final class Scores {

    private static final int USUAL_LEVEL = 30;

    private final Store store;
    private final Configuration configuration;
    private final Time time;

    Scores(Store store, Configuration configuration, Time time) {
        this.store = store;
        this.configuration = configuration;
        this.time = time;
    }

    /// @throws RequestException when a model is to be promoted that is not there, or did not pass
    ScoreReport answer(ScoreQuery query) {
        return switch (query.action()) {
            case Action.Show show -> store.read(session -> standing(session, query));
            case Action.Backtest backtest -> candidate(query).report();
            case Action.Train train -> trained(candidate(query));
            case Action.Promote promote -> store.write(session -> promoted(session, promote.id()));
        };
    }

    private ScoreReport standing(Session session, ScoreQuery query) {
        ModelRegistry registry = new ModelRegistry(session);
        Optional<KeptModel> known = registry.promoted().or(registry::newest);
        return known.map(kept -> kept.told(session, asOf(session, query), configuration.zone()))
                .orElseGet(() -> train(session, query).report());
    }

    private Candidate candidate(ScoreQuery query) {
        return store.read(session -> train(session, query));
    }

    private Candidate train(Session session, ScoreQuery query) {
        return Training.train(session, request(session, query), attributes());
    }

    private ScoreReport trained(Candidate candidate) {
        return store.write(session -> {
            session.execute("insert into score_training values (?)", time.now());
            return candidate.model().isEmpty() ? candidate.report() : kept(session, candidate);
        });
    }

    private ScoreReport kept(Session session, Candidate candidate) {
        ModelRegistry registry = new ModelRegistry(session);
        String id = registry.keep(candidate, time.now());
        boolean news = registry.promoted().filter(one -> one.id().equals(id)).isEmpty();
        if (news && candidate.passes() && configuration.score().promotesByItself()) {
            registry.promote(id, "automatic", time.now());
        }
        return registry.find(id).orElseThrow().told(configuration.zone());
    }

    private ScoreReport promoted(Session session, String id) {
        ModelRegistry registry = new ModelRegistry(session);
        KeptModel kept = registry.find(id)
                .orElseThrow(() -> new RequestException("there is no model " + id + "; 'tasuki score --train' makes one and names it"));
        if (!kept.passes()) {
            throw new RequestException("the model " + id + " is not promoted: " + kept.report().reason());
        }
        registry.promote(id, "user", time.now());
        return registry.find(id).orElseThrow().told(configuration.zone());
    }

    private ScoreRequest request(Session session, ScoreQuery query) {
        ScoreSettings settings = configuration.score();
        return new ScoreRequest(
                asOf(session, query),
                query.horizonDays().orElse(settings.horizonDays()),
                new Recipe(query.minLevel().orElse(USUAL_LEVEL), settings.numbers()),
                configuration.handoffs().attributes(),
                query.windows(),
                configuration.zone());
    }

    private Instant asOf(Session session, ScoreQuery query) {
        return StatusReader.standing(query.asOf(), session, time);
    }

    private List<String> attributes() {
        List<String> chosen = configuration.score().attributes();
        return chosen.isEmpty()
                ? configuration.handoffs().attributes().stream().map(AttributeRule::name).toList()
                : chosen;
    }
}
