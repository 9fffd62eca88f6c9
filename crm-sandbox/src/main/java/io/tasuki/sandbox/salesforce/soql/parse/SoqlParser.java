package io.tasuki.sandbox.salesforce.soql.parse;

import io.tasuki.sandbox.salesforce.soql.Condition;
import io.tasuki.sandbox.salesforce.soql.FieldPath;
import io.tasuki.sandbox.salesforce.soql.Ordering;
import io.tasuki.sandbox.salesforce.soql.SelectItem;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.soql.SoqlQuery;
import java.util.ArrayList;
import java.util.List;

/// Parses SOQL.
public final class SoqlParser {

    private static final int LONGEST_QUERY = 100_000;
    private static final int FARTHEST_OFFSET = 2_000;

    private final TokenStream tokens;
    private final SelectParser selection;

    private SoqlParser(TokenStream tokens) {
        this.tokens = tokens;
        this.selection = new SelectParser(tokens);
    }

    /// @throws SoqlException MALFORMED_QUERY, or NUMBER_OUTSIDE_VALID_RANGE for an offset beyond 2,000
    public static SoqlQuery parse(String text) throws SoqlException {
        if (text.length() > LONGEST_QUERY) {
            throw SoqlException.malformed("SOQL statements cannot be longer than 100000 characters.");
        }
        return new SoqlParser(new TokenStream(Lexer.tokens(text))).query();
    }

    private SoqlQuery query() throws SoqlException {
        tokens.expectWord("SELECT");
        List<SelectItem> select = selection.items();
        tokens.expectWord("FROM");
        String object = tokens.name();
        Condition where =
                tokens.takeWord("WHERE") ? new ConditionParser(tokens).condition() : new Condition.Everything();
        List<FieldPath> groupBy = tokens.takeWord("GROUP") ? groupBy() : List.of();
        List<Ordering> orderBy = tokens.takeWord("ORDER") ? orderBy() : List.of();
        int limit = tokens.takeWord("LIMIT") ? tokens.wholeNumber() : SoqlQuery.NO_LIMIT;
        int offset = tokens.takeWord("OFFSET") ? tokens.wholeNumber() : 0;
        if (tokens.peek().kind() != Token.Kind.END) {
            throw tokens.unexpected();
        }
        if (offset > FARTHEST_OFFSET) {
            throw new SoqlException("NUMBER_OUTSIDE_VALID_RANGE", "Maximum SOQL offset allowed is " + FARTHEST_OFFSET);
        }
        return new SoqlQuery(select, object, where, groupBy, orderBy, limit, offset);
    }

    private List<FieldPath> groupBy() throws SoqlException {
        tokens.expectWord("BY");
        List<FieldPath> fields = new ArrayList<>();
        do {
            fields.add(tokens.path());
        } while (tokens.takeSymbol(","));
        return fields;
    }

    private List<Ordering> orderBy() throws SoqlException {
        tokens.expectWord("BY");
        List<Ordering> terms = new ArrayList<>();
        do {
            terms.add(ordering());
        } while (tokens.takeSymbol(","));
        return terms;
    }

    private Ordering ordering() throws SoqlException {
        FieldPath field = tokens.atCall() ? aggregate() : tokens.path();
        boolean descending = tokens.takeWord("DESC");
        if (!descending) {
            tokens.takeWord("ASC");
        }
        boolean nullsLast = descending;
        if (tokens.takeWord("NULLS")) {
            nullsLast = tokens.takeWord("LAST");
            if (!nullsLast) {
                tokens.expectWord("FIRST");
            }
        }
        return new Ordering(field, descending, nullsLast);
    }

    private FieldPath aggregate() throws SoqlException {
        String function = tokens.name();
        tokens.expectSymbol("(");
        return selection.aggregate(function).term();
    }
}
