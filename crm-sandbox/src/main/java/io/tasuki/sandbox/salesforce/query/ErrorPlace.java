package io.tasuki.sandbox.salesforce.query;

import io.tasuki.sandbox.salesforce.soql.SoqlException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts before a refusal of a field where in the query it stands, as the org does.
final class ErrorPlace {

    private static final Pattern COLUMN = Pattern.compile("^No such column '([^']+)'");
    private static final int BEFORE = 40;
    private static final int AFTER = 30;

    private ErrorPlace() {}

    static String text(String soql, SoqlException refused) {
        String message = String.valueOf(refused.getMessage());
        Matcher column = COLUMN.matcher(message);
        int at = column.find() ? find(soql, column.group(1)) : -1;
        if (at < 0) {
            return message;
        }
        String line = soql.replace('\n', ' ');
        int from = Math.max(0, at - BEFORE);
        return "\n" + line.substring(from, Math.min(line.length(), at + AFTER)) + "\n" + " ".repeat(at - from)
                + "^\nERROR at Row:1:Column:" + (at + 1) + "\n" + message;
    }

    private static int find(String soql, String name) {
        Matcher word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(soql);
        return word.find() ? word.start() : -1;
    }
}
