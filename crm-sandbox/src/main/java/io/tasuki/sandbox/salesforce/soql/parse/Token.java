package io.tasuki.sandbox.salesforce.soql.parse;

/// A word of a query: for a string `text` is the decoded value and `raw` what stood between the quotes.
record Token(Kind kind, String text, String raw) {

    enum Kind {
        NAME,
        STRING,
        NUMBER_OR_DATE,
        SYMBOL,
        END
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equalsIgnoreCase(word);
    }
}
