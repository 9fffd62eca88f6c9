package io.tasuki.sandbox.salesforce.soql.parse;

import io.tasuki.sandbox.salesforce.soql.SoqlException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a query's text into tokens.
public final class Lexer {

    private static final int LONGEST_STRING = 4_000;

    private static final Set<String> LONG_SYMBOLS = Set.of("<=", ">=", "!=", "<>");

    private final String source;
    private int at;

    private Lexer(String source) {
        this.source = source;
    }

    static List<Token> tokens(String source) throws SoqlException {
        return new Lexer(source).all();
    }

    /// What an escape sequence, with its backslash, stands for.
    public static String decode(String escape) throws SoqlException {
        Lexer lexer = new Lexer(escape);
        lexer.at = 1;
        return String.valueOf(lexer.escaped());
    }

    private List<Token> all() throws SoqlException {
        List<Token> tokens = new ArrayList<>();
        for (skipSpace(); at < source.length(); skipSpace()) {
            tokens.add(next());
        }
        tokens.add(new Token(Token.Kind.END, "<EOF>", ""));
        return tokens;
    }

    private void skipSpace() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    private Token next() throws SoqlException {
        char first = source.charAt(at);
        if (first == '\'') {
            return string();
        }
        if (isNameStart(first)) {
            return word(Token.Kind.NAME, Lexer::isNamePart);
        }
        if (isDigit(first) || first == '-' || first == '+' || first == '.') {
            return word(Token.Kind.NUMBER_OR_DATE, Lexer::isNumberPart);
        }
        return symbol(first);
    }

    private Token word(Token.Kind kind, CharTest belongs) {
        int start = at++;
        while (at < source.length() && belongs.test(source.charAt(at))) {
            at++;
        }
        String text = source.substring(start, at);
        return new Token(kind, text, text);
    }

    private Token symbol(char first) throws SoqlException {
        int length = LONG_SYMBOLS.contains(source.substring(at, Math.min(at + 2, source.length()))) ? 2 : 1;
        String text = source.substring(at, at + length);
        if (length == 1 && "()=<>,".indexOf(first) < 0) {
            throw SoqlException.malformed("line 1:" + at + " no viable alternative at character '" + first + "'");
        }
        at += length;
        return new Token(Token.Kind.SYMBOL, text, text);
    }

    private Token string() throws SoqlException {
        int start = ++at;
        StringBuilder value = new StringBuilder();
        while (at < source.length() && source.charAt(at) != '\'') {
            char c = source.charAt(at++);
            value.append(c == '\\' ? escaped() : c);
        }
        if (at >= source.length()) {
            throw SoqlException.malformed("line 1:" + start + " mismatched character '<EOF>' expecting '''");
        }
        if (value.length() > LONGEST_STRING) {
            throw SoqlException.malformed("a string in a WHERE clause is longer than 4000 characters");
        }
        return new Token(Token.Kind.STRING, value.toString(), source.substring(start, at++));
    }

    private char escaped() throws SoqlException {
        char c = at < source.length() ? source.charAt(at++) : ' ';
        return switch (c) {
            case 'n', 'N' -> '\n';
            case 'r', 'R' -> '\r';
            case 't', 'T' -> '\t';
            case 'b', 'B' -> '\b';
            case 'f', 'F' -> '\f';
            case 'u' -> unicode();
            case '\'', '"', '\\', '_', '%' -> c;
            default ->
                throw SoqlException.malformed(
                        "Invalid string literal. Illegal character sequence '\\" + c + "' in string literal");
        };
    }

    private char unicode() throws SoqlException {
        try {
            char c = (char) Integer.parseInt(source, at, at + 4, 16);
            at += 4;
            return c;
        } catch (NumberFormatException | IndexOutOfBoundsException malformed) {
            throw SoqlException.malformed("Invalid string literal. Illegal unicode escape in string literal");
        }
    }

    private static boolean isNameStart(char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || isDigit(c) || c == '.' || c == ':';
    }

    private static boolean isNumberPart(char c) {
        return isNameStart(c) || isDigit(c) || c == '.' || c == ':' || c == '-' || c == '+';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @FunctionalInterface
    private interface CharTest {
        boolean test(char c);
    }
}
