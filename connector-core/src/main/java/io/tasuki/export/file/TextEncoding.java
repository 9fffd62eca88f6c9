package io.tasuki.export.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How the text of a file becomes bytes.
public enum TextEncoding {
    /// What programs read.
    UTF_8(StandardCharsets.UTF_8, ""),
    /// The same with the mark by which Excel knows it for UTF-8.
    UTF_8_BOM(StandardCharsets.UTF_8, "\uFEFF"),
    /// What Japanese Excel and older Japanese programs expect, as Windows has it (code page 932); it lacks many characters.
    SHIFT_JIS(Charset.forName("windows-31j"), "");

    private final Charset charset;
    private final String mark;

    TextEncoding(Charset charset, String mark) {
        this.charset = charset;
        this.mark = mark;
    }

    Charset charset() {
        return charset;
    }

    /// What stands before the first character.
    String mark() {
        return mark;
    }
}
