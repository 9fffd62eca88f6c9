package io.tasuki.salesforce.api;

import java.util.List;
import java.util.Optional;

/// One page of a query's answer.
///
/// @param total how many records the whole query has
/// @param next the locator of the next page; empty on the last one, however short a page is
public record QueryPage(long total, List<QueryRecord> records, Optional<String> next) {}
