package io.tasuki.export.file;

/// A value holds a character that the file's encoding lacks; the message is a sentence for the user and quotes no value.
public final class UnencodableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnencodableException(long row, int column, TextEncoding encoding) {
        super("row " + row + ", column " + column + " holds a character that " + encoding
                + " lacks; choose UTF-8 with a byte order mark, or allow such characters to be replaced by '?'");
    }
}
