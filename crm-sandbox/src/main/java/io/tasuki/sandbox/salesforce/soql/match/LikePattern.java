package io.tasuki.sandbox.salesforce.soql.match;

import io.tasuki.sandbox.salesforce.soql.Literal;
import io.tasuki.sandbox.salesforce.soql.SoqlException;
import io.tasuki.sandbox.salesforce.soql.parse.Lexer;
import java.util.regex.Pattern;

/// A LIKE pattern: `%` for any text, `_` for one character, both literal behind a backslash; case does not matter.
final class LikePattern {

    private LikePattern() {}

    static Pattern of(Literal.Text text) throws SoqlException {
        StringBuilder regex = new StringBuilder();
        String raw = text.raw();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\\' && i + 1 < raw.length()) {
                String escape = raw.substring(i, Math.min(raw.length(), i + (raw.charAt(i + 1) == 'u' ? 6 : 2)));
                regex.append(Pattern.quote(Lexer.decode(escape)));
                i += escape.length() - 1;
            } else {
                regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
