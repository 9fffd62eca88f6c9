package io.tasuki.sandbox.salesforce.soql.parse;

import io.tasuki.sandbox.salesforce.soql.AggregateFunction;
import io.tasuki.sandbox.salesforce.soql.FieldPath;
import io.tasuki.sandbox.salesforce.soql.SelectItem;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads what stands between SELECT and FROM.
final class SelectParser {

    private final TokenStream tokens;

    SelectParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    /// Nothing for `COUNT()`.
    List<SelectItem> items() throws SoqlException {
        List<SelectItem> items = new ArrayList<>();
        do {
            if (tokens.takeSymbol("(")) {
                items.add(children());
            } else if (tokens.takeWord("TYPEOF")) {
                items.add(typeOf());
            } else if (tokens.atCall()) {
                String function = tokens.name();
                tokens.expectSymbol("(");
                if (items.isEmpty() && function.equalsIgnoreCase("COUNT") && tokens.takeSymbol(")")) {
                    return List.of();
                }
                items.add(call(function));
            } else {
                items.add(new SelectItem.Field(tokens.path(), alias()));
            }
        } while (tokens.takeSymbol(","));
        return items;
    }

    private SelectItem call(String function) throws SoqlException {
        if (function.equalsIgnoreCase("FIELDS")) {
            SelectItem.FieldSet.Kind kind = constant(SelectItem.FieldSet.Kind.class, tokens.name());
            tokens.expectSymbol(")");
            return new SelectItem.FieldSet(kind);
        }
        SelectItem.Aggregate aggregate = aggregate(function);
        return new SelectItem.Aggregate(aggregate.function(), aggregate.path(), alias());
    }

    /// The rest of an aggregate behind its parenthesis, without a name.
    SelectItem.Aggregate aggregate(String function) throws SoqlException {
        AggregateFunction known = constant(AggregateFunction.class, function);
        FieldPath path = tokens.path();
        tokens.expectSymbol(")");
        return new SelectItem.Aggregate(known, path, "");
    }

    private String alias() throws SoqlException {
        Token next = tokens.peek();
        return next.kind() == Token.Kind.NAME && !next.isWord("FROM") ? tokens.name() : "";
    }

    private SelectItem children() throws SoqlException {
        skipTo(")");
        return new SelectItem.Children();
    }

    private SelectItem typeOf() throws SoqlException {
        while (!tokens.takeWord("END")) {
            skipOne();
        }
        return new SelectItem.TypeOf();
    }

    private void skipTo(String closing) throws SoqlException {
        int open = 1;
        while (open > 0) {
            open += tokens.peek().isSymbol("(") ? 1 : tokens.peek().isSymbol(closing) ? -1 : 0;
            skipOne();
        }
    }

    private void skipOne() throws SoqlException {
        if (tokens.peek().kind() == Token.Kind.END) {
            throw tokens.unexpected();
        }
        tokens.take();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) throws SoqlException {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw SoqlException.malformed("unexpected token: '" + name + "'");
        }
    }
}
