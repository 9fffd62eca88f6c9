package io.tasuki.export.check;

/// One thing that is wrong.
///
/// @param line counted from 1
/// @param column of a table: its place, counted from 1; of a document: the place in the line; 0: the whole line
/// @param field the column's header or the key; empty: none in particular
/// @param reason what is wrong; never quotes what stands there, it may be a person's
/// @param remedy what to do
public record Fault(long line, int column, String field, String reason, String remedy) {}
