-- Models that give handoffs a score, and the scores.

-- One model that was made; promoting it is all that happens to it later.
create table score_model (
    model varchar not null primary key,
    kind varchar not null,            -- how it was made: l2_logistic
    horizon_days integer not null,    -- its chances speak of a win within so many days
    trained_since date not null,      -- the first and the last day of the handoffs it was fitted on
    trained_until date not null,
    parameters varchar not null,      -- JSON; levels are named that many handoffs had, never a person
    report varchar not null,          -- JSON: what its trial on later handoffs came to
    created_at timestamp not null,
    promoted_at timestamp,            -- null: never; the one promoted last gives the scores
    promoted_by varchar               -- automatic, user
);

-- One handoff's score by the promoted model. It stays until the model or what it is given changes.
create table handoff_score (
    handoff varchar not null,
    lead varchar not null,
    model varchar not null,
    inputs varchar not null,          -- MD5 of the values the model was given
    score integer not null,           -- 0 to 100: the chance of a win within the horizon
    grade varchar not null,           -- A, B, C, D
    logit double not null,
    base_logit double not null,
    reasons struct(attribute varchar, value varchar, effect double)[] not null,  -- strongest first; the effects sum to logit - base_logit
    scored_at timestamp not null
);
