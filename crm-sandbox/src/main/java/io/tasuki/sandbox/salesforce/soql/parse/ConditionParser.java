package io.tasuki.sandbox.salesforce.soql.parse;

import io.tasuki.sandbox.salesforce.soql.Condition;
import io.tasuki.sandbox.salesforce.soql.FieldPath;
import io.tasuki.sandbox.salesforce.soql.Literal;
import io.tasuki.sandbox.salesforce.soql.Operator;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import java.util.ArrayList;
import java.util.List;

/// Reads what stands behind WHERE, by recursive descent.
final class ConditionParser {

    private static final int DEEPEST_NESTING = 50;

    private final TokenStream tokens;
    private int depth;

    ConditionParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    Condition condition() throws SoqlException {
        Condition first = term();
        if (tokens.peek().isWord("AND")) {
            return new Condition.And(chain(first, "AND"));
        }
        return tokens.peek().isWord("OR") ? new Condition.Or(chain(first, "OR")) : first;
    }

    /// SOQL has no precedence between AND and OR: a chain keeps to one of them, the other needs parentheses.
    private List<Condition> chain(Condition first, String connective) throws SoqlException {
        List<Condition> parts = new ArrayList<>(List.of(first));
        while (tokens.takeWord(connective)) {
            parts.add(term());
        }
        if (tokens.peek().isWord("AND") || tokens.peek().isWord("OR")) {
            throw tokens.unexpected();
        }
        return parts;
    }

    private Condition term() throws SoqlException {
        if (++depth > DEEPEST_NESTING) {
            throw SoqlException.malformed("conditions are nested too deeply");
        }
        Condition term = tokens.takeWord("NOT") ? new Condition.Not(term()) : parenthesisOrTest();
        depth--;
        return term;
    }

    private Condition parenthesisOrTest() throws SoqlException {
        if (!tokens.takeSymbol("(")) {
            return test();
        }
        Condition inner = condition();
        tokens.expectSymbol(")");
        return inner;
    }

    private Condition test() throws SoqlException {
        FieldPath field = tokens.path();
        if (tokens.takeWord("IN")) {
            return new Condition.Membership(field, false, literalList());
        }
        if (tokens.takeWord("NOT")) {
            tokens.expectWord("IN");
            return new Condition.Membership(field, true, literalList());
        }
        if (tokens.takeWord("INCLUDES")) {
            return new Condition.Inclusion(field, false, choices());
        }
        if (tokens.takeWord("EXCLUDES")) {
            return new Condition.Inclusion(field, true, choices());
        }
        return new Condition.Comparison(field, operator(), literal());
    }

    private Operator operator() throws SoqlException {
        if (tokens.takeWord("LIKE")) {
            return Operator.LIKE;
        }
        Operator operator = switch (tokens.peek().text()) {
            case "=" -> Operator.EQUAL;
            case "!=", "<>" -> Operator.NOT_EQUAL;
            case "<" -> Operator.LESS;
            case "<=" -> Operator.LESS_OR_EQUAL;
            case ">" -> Operator.GREATER;
            case ">=" -> Operator.GREATER_OR_EQUAL;
            default -> throw tokens.unexpected();
        };
        tokens.take();
        return operator;
    }

    private List<List<String>> choices() throws SoqlException {
        List<List<String>> choices = new ArrayList<>();
        for (Literal literal : literalList()) {
            if (!(literal instanceof Literal.Text text)) {
                throw SoqlException.malformed("INCLUDES and EXCLUDES take strings");
            }
            choices.add(List.of(text.value().split(";", -1)));
        }
        return choices;
    }

    private List<Literal> literalList() throws SoqlException {
        tokens.expectSymbol("(");
        List<Literal> values = new ArrayList<>();
        do {
            values.add(literal());
        } while (tokens.takeSymbol(","));
        tokens.expectSymbol(")");
        return values;
    }

    private Literal literal() throws SoqlException {
        Token token = tokens.peek();
        Literal literal = switch (token.kind()) {
            case STRING -> new Literal.Text(token.text(), token.raw());
            case NAME -> Literals.word(token.text());
            case NUMBER_OR_DATE -> Literals.numberOrDate(token.text());
            case SYMBOL, END -> throw tokens.unexpected();
        };
        tokens.take();
        return literal;
    }
}
