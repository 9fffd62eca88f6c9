package io.tasuki.sandbox.salesforce.soql;

import java.util.ArrayList;
import java.util.List;

/// Parses SOQL by recursive descent.
public final class SoqlParser {

    private static final int LONGEST_QUERY = 100_000;
    private static final int DEEPEST_NESTING = 50;
    private static final int FARTHEST_OFFSET = 2_000;

    private final List<Token> tokens;
    private int at;
    private int depth;

    private SoqlParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /// @throws SoqlException MALFORMED_QUERY, or NUMBER_OUTSIDE_VALID_RANGE for an offset beyond 2,000
    public static SoqlQuery parse(String text) throws SoqlException {
        if (text.length() > LONGEST_QUERY) {
            throw SoqlException.malformed("SOQL statements cannot be longer than 100000 characters.");
        }
        return new SoqlParser(Lexer.tokens(text)).query();
    }

    private SoqlQuery query() throws SoqlException {
        expectWord("SELECT");
        List<FieldPath> select = selectList();
        expectWord("FROM");
        String object = name();
        Condition where = takeWord("WHERE") ? condition() : new Condition.Everything();
        List<Ordering> orderBy = takeWord("ORDER") ? orderBy() : List.of();
        int limit = takeWord("LIMIT") ? wholeNumber() : SoqlQuery.NO_LIMIT;
        int offset = takeWord("OFFSET") ? wholeNumber() : 0;
        if (peek().kind() != Token.Kind.END) {
            throw unexpected();
        }
        if (offset > FARTHEST_OFFSET) {
            throw new SoqlException("NUMBER_OUTSIDE_VALID_RANGE", "Maximum SOQL offset allowed is " + FARTHEST_OFFSET);
        }
        return new SoqlQuery(select, object, where, orderBy, limit, offset);
    }

    private List<FieldPath> selectList() throws SoqlException {
        if (peek().isWord("COUNT") && tokens.get(at + 1).isSymbol("(")) {
            at += 2;
            expectSymbol(")");
            return List.of();
        }
        List<FieldPath> fields = new ArrayList<>();
        do {
            fields.add(path());
        } while (takeSymbol(","));
        return fields;
    }

    private Condition condition() throws SoqlException {
        Condition first = term();
        if (peek().isWord("AND")) {
            return new Condition.And(chain(first, "AND"));
        }
        return peek().isWord("OR") ? new Condition.Or(chain(first, "OR")) : first;
    }

    /// SOQL has no precedence between AND and OR: a chain keeps to one of them, the other needs parentheses.
    private List<Condition> chain(Condition first, String connective) throws SoqlException {
        List<Condition> parts = new ArrayList<>(List.of(first));
        while (takeWord(connective)) {
            parts.add(term());
        }
        if (peek().isWord("AND") || peek().isWord("OR")) {
            throw unexpected();
        }
        return parts;
    }

    private Condition term() throws SoqlException {
        if (++depth > DEEPEST_NESTING) {
            throw SoqlException.malformed("conditions are nested too deeply");
        }
        Condition term = takeWord("NOT") ? new Condition.Not(term()) : parenthesisOrTest();
        depth--;
        return term;
    }

    private Condition parenthesisOrTest() throws SoqlException {
        if (!takeSymbol("(")) {
            return test();
        }
        Condition inner = condition();
        expectSymbol(")");
        return inner;
    }

    private Condition test() throws SoqlException {
        FieldPath field = path();
        if (takeWord("IN")) {
            return new Condition.Membership(field, false, literalList());
        }
        if (takeWord("NOT")) {
            expectWord("IN");
            return new Condition.Membership(field, true, literalList());
        }
        return new Condition.Comparison(field, operator(), literal());
    }

    private Operator operator() throws SoqlException {
        if (takeWord("LIKE")) {
            return Operator.LIKE;
        }
        Token token = peek();
        Operator operator = switch (token.text()) {
            case "=" -> Operator.EQUAL;
            case "!=", "<>" -> Operator.NOT_EQUAL;
            case "<" -> Operator.LESS;
            case "<=" -> Operator.LESS_OR_EQUAL;
            case ">" -> Operator.GREATER;
            case ">=" -> Operator.GREATER_OR_EQUAL;
            default -> throw unexpected();
        };
        at++;
        return operator;
    }

    private List<Literal> literalList() throws SoqlException {
        expectSymbol("(");
        List<Literal> values = new ArrayList<>();
        do {
            values.add(literal());
        } while (takeSymbol(","));
        expectSymbol(")");
        return values;
    }

    private Literal literal() throws SoqlException {
        Token token = peek();
        Literal literal = switch (token.kind()) {
            case STRING -> new Literal.Text(token.text(), token.raw());
            case NAME -> Literals.word(token.text());
            case NUMBER_OR_DATE -> Literals.numberOrDate(token.text());
            case SYMBOL, END -> throw unexpected();
        };
        at++;
        return literal;
    }

    private List<Ordering> orderBy() throws SoqlException {
        expectWord("BY");
        List<Ordering> terms = new ArrayList<>();
        do {
            terms.add(ordering());
        } while (takeSymbol(","));
        return terms;
    }

    private Ordering ordering() throws SoqlException {
        FieldPath field = path();
        boolean descending = takeWord("DESC");
        if (!descending) {
            takeWord("ASC");
        }
        boolean nullsLast = descending;
        if (takeWord("NULLS")) {
            nullsLast = takeWord("LAST");
            if (!nullsLast) {
                expectWord("FIRST");
            }
        }
        return new Ordering(field, descending, nullsLast);
    }

    private FieldPath path() throws SoqlException {
        return FieldPath.parse(name());
    }

    private String name() throws SoqlException {
        if (peek().kind() != Token.Kind.NAME) {
            throw unexpected();
        }
        return tokens.get(at++).text();
    }

    private int wholeNumber() throws SoqlException {
        String text = peek().text();
        try {
            int value = Integer.parseInt(text);
            if (value >= 0) {
                at++;
                return value;
            }
            throw unexpected();
        } catch (NumberFormatException notWhole) {
            throw unexpected();
        }
    }

    private Token peek() {
        return tokens.get(at);
    }

    private boolean takeWord(String word) {
        boolean found = peek().isWord(word);
        at += found ? 1 : 0;
        return found;
    }

    private boolean takeSymbol(String symbol) {
        boolean found = peek().isSymbol(symbol);
        at += found ? 1 : 0;
        return found;
    }

    private void expectWord(String word) throws SoqlException {
        if (!takeWord(word)) {
            throw unexpected();
        }
    }

    private void expectSymbol(String symbol) throws SoqlException {
        if (!takeSymbol(symbol)) {
            throw unexpected();
        }
    }

    private SoqlException unexpected() {
        return SoqlException.malformed("unexpected token: '" + peek().text() + "'");
    }
}
