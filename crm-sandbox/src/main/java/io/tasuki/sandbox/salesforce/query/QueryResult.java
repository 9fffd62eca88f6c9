package io.tasuki.sandbox.salesforce.query;

import io.tasuki.sandbox.salesforce.state.Row;
import java.util.List;

/// The rows a query found, in order, and how to show them. `total` counts them, also when only a number was asked for.
record QueryResult(int total, List<Row> rows, RecordJson json) {}
