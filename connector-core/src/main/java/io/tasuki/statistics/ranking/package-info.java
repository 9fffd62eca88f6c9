/// How well a score ranks, how true its probabilities are, how far its inputs drift.
/// Start with [io.tasuki.statistics.ranking.Auc]. Everything here is a pure function of arrays: row `i` of one array
/// belongs to row `i` of the other, nothing is changed, no randomness is used, and the same rows give the same number for
/// ever. What a row stands for and which number is good enough are the callers' business, and so is fitting a model. Any
/// package may call it.
@NullMarked
package io.tasuki.statistics.ranking;

import org.jspecify.annotations.NullMarked;
