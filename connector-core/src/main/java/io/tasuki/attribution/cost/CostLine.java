package io.tasuki.attribution.cost;

import java.math.BigDecimal;

/// What somebody wrote down about the cost of one campaign.
///
/// @param line where in the file, for complaints
/// @param campaign its record's id or address, or its name
/// @param currency ISO 4217; empty: the one that won amounts are told in
public record CostLine(long line, String campaign, BigDecimal cost, String currency) {}
