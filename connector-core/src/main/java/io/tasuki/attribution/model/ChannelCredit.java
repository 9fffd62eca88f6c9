package io.tasuki.attribution.model;

/// What one channel is given.
///
/// @param conversions of all wins
/// @param value of all wins' value
public record ChannelCredit(double conversions, double value) {}
