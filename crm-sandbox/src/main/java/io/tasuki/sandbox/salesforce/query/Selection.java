package io.tasuki.sandbox.salesforce.query;

import io.tasuki.sandbox.salesforce.state.Row;
import java.util.List;

/// What a bulk query found.
///
/// @param rows as they were when the query ran; only fields of parents are read when they are shown
/// @param chunked whether the org may cut the work by primary key, which an order or a limit prevents
public record Selection(String object, List<Column> columns, List<Row> rows, boolean chunked) {}
