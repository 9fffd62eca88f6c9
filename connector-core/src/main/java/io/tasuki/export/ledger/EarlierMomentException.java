package io.tasuki.export.ledger;

import java.time.Instant;

/// An export would stand at an earlier moment than the last one: what was won in between would be taken back. The message is
/// a sentence for the user.
public final class EarlierMomentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    EarlierMomentException(String platform, Instant last) {
        super(platform + " was told how things stood at " + last + "; an export as of an earlier moment would take back what was won"
                + " since. Leave --as-of out, or name that moment or a later one");
    }
}
