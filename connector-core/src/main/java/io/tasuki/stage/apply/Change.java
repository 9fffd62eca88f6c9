package io.tasuki.stage.apply;

/// One field change of a batch.
///
/// @param kind the field's type, which says how its values are compared
record Change(String id, String field, String kind, String oldValue, String newValue) {}
