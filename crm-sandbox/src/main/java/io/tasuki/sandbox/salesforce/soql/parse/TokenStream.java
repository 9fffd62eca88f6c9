package io.tasuki.sandbox.salesforce.soql.parse;

import io.tasuki.sandbox.salesforce.soql.FieldPath;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import java.util.List;

/// A query's tokens as a parser takes them, one after the other.
final class TokenStream {

    private final List<Token> tokens;
    private int at;

    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    /// Whether a function call begins here: a name with a parenthesis behind it.
    boolean atCall() {
        return peek().kind() == Token.Kind.NAME && tokens.get(at + 1).isSymbol("(");
    }

    Token take() {
        return tokens.get(at++);
    }

    boolean takeWord(String word) {
        boolean found = peek().isWord(word);
        at += found ? 1 : 0;
        return found;
    }

    boolean takeSymbol(String symbol) {
        boolean found = peek().isSymbol(symbol);
        at += found ? 1 : 0;
        return found;
    }

    void expectWord(String word) throws SoqlException {
        if (!takeWord(word)) {
            throw unexpected();
        }
    }

    void expectSymbol(String symbol) throws SoqlException {
        if (!takeSymbol(symbol)) {
            throw unexpected();
        }
    }

    String name() throws SoqlException {
        if (peek().kind() != Token.Kind.NAME) {
            throw unexpected();
        }
        return take().text();
    }

    FieldPath path() throws SoqlException {
        return FieldPath.parse(name());
    }

    int wholeNumber() throws SoqlException {
        try {
            int value = Integer.parseInt(peek().text());
            if (value >= 0) {
                at++;
                return value;
            }
            throw unexpected();
        } catch (NumberFormatException notWhole) {
            throw unexpected();
        }
    }

    SoqlException unexpected() {
        return SoqlException.malformed("unexpected token: '" + peek().text() + "'");
    }
}
