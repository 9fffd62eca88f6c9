package io.tasuki.statistics.rate;

import io.tasuki.statistics.Interval;

/// What a level says once the others have been heard.
public record Shrunk(double mean, Interval interval) {}
