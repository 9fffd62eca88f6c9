/// What a score is made of: observations in, a [io.tasuki.stage.score.model.FittedModel] out. That is sealed: a
/// [io.tasuki.stage.score.model.Scorecard], or the [io.tasuki.stage.score.model.FamilyModel] of whatever family is installed.
/// Start with [io.tasuki.stage.score.model.Recipe], which makes the first of [io.tasuki.stage.score.model.Observations] and
/// knows who makes the others. Pure values: no store, no moment, no randomness. What a row is, when it was
/// won and whether a card is good enough to be used is the scoring room's business; estimators live in `io.tasuki.statistics`.
/// The scoring room and whoever has observations of their own may call it.
@NullMarked
package io.tasuki.stage.score.model;

import org.jspecify.annotations.NullMarked;
