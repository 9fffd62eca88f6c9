package io.tasuki.erase;

import java.nio.file.Path;

/// The key by which erased people are recognised is gone or another one; the message is a sentence for the user.
public final class LostKeyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private LostKeyException(String message) {
        super(message);
    }

    static LostKeyException missing(Path file) {
        return new LostKeyException("the file " + file + " is missing: it holds the key by which erased people are kept from "
                + "coming back; put it back from a backup. " + WAY_ON);
    }

    static LostKeyException foreign(Path file) {
        return new LostKeyException("the file " + file + " holds another key than the one erased people were noted with; put "
                + "the right one back from a backup. " + WAY_ON);
    }

    private static final String WAY_ON = "If there is none, 'tasuki erase --forget-erased' goes on without it: "
            + "people erased so far then land again while a CRM still has them";
}
