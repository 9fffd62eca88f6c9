package io.tasuki.run.configuration;

/// How the score is trained and published.
///
/// @param train how often a candidate model is made: daily, weekly, monthly or never
/// @param promote whether a candidate that passes the gates is used at once: automatic or by_hand
public record ScoreSettings(int horizonDays, String train, String promote) {}
