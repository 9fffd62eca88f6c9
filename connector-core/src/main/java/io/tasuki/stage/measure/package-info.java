/// The fourth room of the corridor: conversion, honestly.
/// Start with [io.tasuki.stage.measure.Conversion]. Counting over handoffs is SQL in the store; the estimators of
/// `io.tasuki.statistics` run on the small aggregates that it yields. Everything takes its moment as an argument, so the same store
/// gives the same answer for ever. It writes nothing. The command line, reports and scoring may call it.
@NullMarked
package io.tasuki.stage.measure;

import org.jspecify.annotations.NullMarked;
