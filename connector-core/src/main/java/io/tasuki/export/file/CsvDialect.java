package io.tasuki.export.file;

/// How rows become the text of a CSV file: comma, double quotes where they are needed, lines that end in CRLF (RFC 4180).
///
/// @param reader decides what may be done to a value
public record CsvDialect(TextEncoding encoding, Unencodable unencodable, Reader reader) {

    /// Who reads the file.
    public enum Reader {
        /// A program that matches values: each stands as it is.
        PROGRAM,
        /// Somebody with a spreadsheet: a value that it would run as a formula gets an apostrophe in front.
        SPREADSHEET
    }

    /// What becomes of a character that the encoding lacks.
    public enum Unencodable {
        REFUSED,
        /// By `?`, and counted.
        REPLACED
    }

    /// What platforms read: UTF-8, every value as it is.
    public static CsvDialect forPrograms() {
        return new CsvDialect(TextEncoding.UTF_8, Unencodable.REFUSED, Reader.PROGRAM);
    }
}
