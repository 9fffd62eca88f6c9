package io.tasuki.export.outcome;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address in the form that platforms hash.
final class Email {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private Email() {}

    /// Without blanks around it, full-width letters made narrow, in lower case; empty when that is no address.
    static Optional<String> normal(String written) {
        String address = Normalizer.normalize(written, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return Optional.of(address).filter(text -> ADDRESS.matcher(text).matches());
    }

    /// What Google wants on top: of its own mailboxes the one name without dots and without a `+` tag.
    static String ofGoogle(String normal) {
        int at = normal.lastIndexOf('@');
        String domain = normal.substring(at + 1);
        if (!domain.equals("gmail.com") && !domain.equals("googlemail.com")) {
            return normal;
        }
        String mailbox = normal.substring(0, at);
        int plus = mailbox.indexOf('+');
        String name = plus < 0 ? mailbox : mailbox.substring(0, plus);
        return name.replace(".", "") + "@" + domain;
    }
}
