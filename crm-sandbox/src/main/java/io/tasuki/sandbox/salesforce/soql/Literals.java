package io.tasuki.sandbox.salesforce.soql;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the literals that stand in a query without quotes.
final class Literals {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?)(Z|[+-]\\d\\d:?\\d\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern N_DAYS = Pattern.compile("(LAST|NEXT)_N_DAYS:(\\d{1,5})");

    private Literals() {}

    static Literal word(String word) throws SoqlException {
        String upper = word.toUpperCase(Locale.ROOT);
        Matcher days = N_DAYS.matcher(upper);
        if (days.matches()) {
            int n = Integer.parseInt(days.group(2));
            return days.group(1).equals("LAST") ? new Literal.RelativeDays(-n, 0) : new Literal.RelativeDays(1, n);
        }
        return switch (upper) {
            case "NULL" -> new Literal.Nothing();
            case "TRUE" -> new Literal.Truth(true);
            case "FALSE" -> new Literal.Truth(false);
            case "TODAY" -> new Literal.RelativeDays(0, 0);
            case "YESTERDAY" -> new Literal.RelativeDays(-1, -1);
            case "TOMORROW" -> new Literal.RelativeDays(1, 1);
            default -> throw SoqlException.malformed("unexpected token: '" + word + "'");
        };
    }

    static Literal numberOrDate(String text) throws SoqlException {
        try {
            Matcher moment = MOMENT.matcher(text);
            if (moment.matches()) {
                return new Literal.Moment(moment(moment.group(1), moment.group(2)));
            }
            if (DAY.matcher(text).matches()) {
                return new Literal.Day(LocalDate.parse(text));
            }
        } catch (DateTimeException impossible) {
            throw SoqlException.malformed("line 1: invalid date literal '" + text + "'");
        }
        if (NUMBER.matcher(text).matches()) {
            return new Literal.Numeric(new BigDecimal(text));
        }
        throw SoqlException.malformed("unexpected token: '" + text + "'");
    }

    private static Instant moment(String local, String zone) {
        boolean compact = zone.length() == 5;
        String offset = compact ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
        return OffsetDateTime.parse(local + offset).toInstant();
    }
}
