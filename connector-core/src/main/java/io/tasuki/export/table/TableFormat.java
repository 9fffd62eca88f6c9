package io.tasuki.export.table;

/// In which form rows are written.
public enum TableFormat {
    CSV,
    /// One JSON object a line, <https://jsonlines.org>.
    JSONL,
    PARQUET
}
