package io.tasuki.sandbox.salesforce.soql.parse;

import io.tasuki.sandbox.salesforce.soql.Literal;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
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
    private static final Pattern SEVERAL = Pattern.compile("(LAST|NEXT)_N_(DAY|WEEK|MONTH|QUARTER|YEAR)S:(\\d{1,4})");
    private static final Pattern AGO = Pattern.compile("N_(DAY|WEEK|MONTH|QUARTER|YEAR)S_AGO:(\\d{1,4})");
    private static final Pattern ONE = Pattern.compile("(LAST|THIS|NEXT)_(WEEK|MONTH|QUARTER|YEAR)");
    private static final int NINETY = 90;

    private Literals() {}

    static Literal word(String word) throws SoqlException {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "NULL" -> new Literal.Nothing();
            case "TRUE" -> new Literal.Truth(true);
            case "FALSE" -> new Literal.Truth(false);
            case "TODAY" -> new Literal.Span(Literal.Unit.DAY, 0, 0);
            case "YESTERDAY" -> new Literal.Span(Literal.Unit.DAY, -1, -1);
            case "TOMORROW" -> new Literal.Span(Literal.Unit.DAY, 1, 1);
            case "LAST_90_DAYS" -> several("LAST", Literal.Unit.DAY, NINETY);
            case "NEXT_90_DAYS" -> several("NEXT", Literal.Unit.DAY, NINETY);
            default -> span(word);
        };
    }

    private static Literal span(String word) throws SoqlException {
        String upper = word.toUpperCase(Locale.ROOT);
        Matcher several = SEVERAL.matcher(upper);
        if (several.matches()) {
            Literal.Unit unit = Literal.Unit.valueOf(several.group(2));
            return several(several.group(1), unit, Integer.parseInt(several.group(3)));
        }
        Matcher ago = AGO.matcher(upper);
        if (ago.matches()) {
            int n = Integer.parseInt(ago.group(2));
            return new Literal.Span(Literal.Unit.valueOf(ago.group(1)), -n, -n);
        }
        Matcher one = ONE.matcher(upper);
        if (!one.matches()) {
            throw SoqlException.malformed("unexpected token: '" + word + "'");
        }
        int which = one.group(1).equals("LAST") ? -1 : one.group(1).equals("THIS") ? 0 : 1;
        return new Literal.Span(Literal.Unit.valueOf(one.group(2)), which, which);
    }

    /// The last n days end today; the last n weeks, months … end with the one before this.
    private static Literal.Span several(String which, Literal.Unit unit, int n) {
        if (which.equals("NEXT")) {
            return new Literal.Span(unit, 1, n);
        }
        return new Literal.Span(unit, -n, unit == Literal.Unit.DAY ? 0 : -1);
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
