package io.tasuki.alert.channel;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/// The address of a mailbox, as a configuration names it.
public final class MailAddress {

    private MailAddress() {}

    /// @return the text, when it is one mailbox and nothing else
    /// @throws IllegalArgumentException when it is not; a line break never is, so none gets into a header
    public static String checked(String text) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            address.validate();
            if (address.isGroup() || !text.contains("@") || text.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("'" + text + "' is not the address of one mailbox");
            }
            return text;
        } catch (AddressException problem) {
            throw new IllegalArgumentException("'" + text + "' is not the address of a mailbox", problem);
        }
    }
}
