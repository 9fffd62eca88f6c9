package io.tasuki.sandbox.salesforce.write;

import io.tasuki.sandbox.salesforce.state.ObjectTable;
import java.util.Collection;

/// A row that was written.
///
/// @param created whether the row is new
/// @param fields that were set
public record Written(ObjectTable table, String id, boolean created, Collection<String> fields) {}
