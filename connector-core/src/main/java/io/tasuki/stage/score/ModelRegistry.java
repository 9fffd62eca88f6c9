package io.tasuki.stage.score;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.tasuki.model.Sha256;
import io.tasuki.stage.score.ScoreReport.Model;
import io.tasuki.stage.score.Training.Candidate;
import io.tasuki.store.Row;
import io.tasuki.store.Session;
import io.tasuki.store.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The models that were made, and which of them gives the scores: the one promoted last.
///
/// 1. A model is named after the last day it was fitted on and what it says: the same training makes the same model, which
///    is kept once.
/// 2. What was kept is never changed, but for when and by whom it was promoted.
/// 3. Promoting has the next plan look at everybody.
public final class ModelRegistry {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int HASH_DIGITS = 8;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // A list that was not there yet when a model was kept.
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private final Session session;

    public ModelRegistry(Session session) {
        this.session = session;
    }


    /// Keeps a candidate that could be fitted.
    ///
    /// @return its id
    public String keep(Candidate candidate, Instant now) {
        ScoreModel model = candidate.model().orElseThrow();
        Model told = Objects.requireNonNull(candidate.report().model());
        String parameters = json(model);
        String id = DAY.format(told.trainedOn().to()) + "-" + Sha256.hex(parameters).substring(0, HASH_DIGITS);
        if (find(id).isEmpty()) {
            session.execute(
                    load("keep_model"),
                    id,
                    model.kind(),
                    model.horizonDays(),
                    told.trainedOn().from().toString(),
                    told.trainedOn().to().toString(),
                    parameters,
                    json(candidate.report()),
                    now);
        }
        return id;
    }

    public Optional<KeptModel> find(String id) {
        return one("where model = ?", id);
    }

    /// The model that gives the scores.
    public Optional<KeptModel> promoted() {
        return one("where promoted_at is not null order by promoted_at desc, model desc limit 1");
    }

    /// The one made last.
    public Optional<KeptModel> newest() {
        return one("order by created_at desc, model desc limit 1");
    }

    /// @param by automatic or user
    public void promote(String id, String by, Instant now) {
        session.execute("update score_model set promoted_at = ?, promoted_by = ? where model = ?", now, by, id);
        session.execute("insert into stale_lead values ('*')");
    }

    private Optional<KeptModel> one(String which, Object... arguments) {
        return session.query(load("kept_model") + "\n" + which, ModelRegistry::read, arguments).stream().findFirst();
    }

    private static KeptModel read(Row row) throws SQLException {
        return new KeptModel(
                row.text(1),
                read(row.text(2), ScoreModel.class),
                read(row.text(3), ScoreReport.class),
                row.day(4).orElseThrow(),
                row.moment(5),
                row.maybeText(6));
    }

    private static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("a model has no JSON form", problem);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("the store holds an unreadable " + type.getSimpleName(), problem);
        }
    }

    private static String load(String name) {
        return Sql.load(ModelRegistry.class, name);
    }
}
