package io.tasuki.export.file;

import java.util.regex.Pattern;

/// Keeps a spreadsheet from running a value as a formula, which a stranger may have typed into a form (OWASP, CSV injection).
final class SpreadsheetCell {

    // The full-width ones are formulas too where the input method is Japanese.
    private static final String BEGINS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern NUMBER = Pattern.compile("-\\d+(\\.\\d+)?");

    private SpreadsheetCell() {}

    /// @return the value, with an apostrophe in front when it would be a formula; a negative number is none
    static String of(String value) {
        boolean formula = !value.isEmpty()
                && BEGINS_FORMULA.indexOf(value.charAt(0)) >= 0
                && !NUMBER.matcher(value).matches();
        return formula ? "'" + value : value;
    }
}
