package io.tasuki.crm;

import java.util.OptionalLong;

/// What is left of a connection's API allowance.
///
/// @param callsMade calls sent by this adapter since it was opened, replays included
/// @param dailyLimit calls a day for the whole account, when the CRM has told
/// @param dailyRemaining what is left of them, when the CRM has told
public record BudgetReading(long callsMade, OptionalLong dailyLimit, OptionalLong dailyRemaining) {}
