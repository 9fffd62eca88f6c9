/// Logistic regression with an L2 penalty, and the calibration that rests on it.
/// Start with [io.tasuki.statistics.logistic.LogisticFit]. Pure functions of numbers: what a column stands for, how it was
/// made from an attribute, and whether the model is any good are the callers' business. Linear systems are solved by EJML.
/// Any package may call it.
@NullMarked
package io.tasuki.statistics.logistic;

import org.jspecify.annotations.NullMarked;
