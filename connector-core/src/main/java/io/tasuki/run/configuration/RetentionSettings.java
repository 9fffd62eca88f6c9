package io.tasuki.run.configuration;

/// How long what was done is remembered, by the CRM's clock.
///
/// @param journalDays every write, with what stood there before: a run can be reverted and explained so long
/// @param planDays plans: they can be applied so long
public record RetentionSettings(int journalDays, int planDays) {}
