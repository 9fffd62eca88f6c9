package io.tasuki.http;

import java.io.IOException;

/// An answer that outgrew the cap; reading it again would not make it smaller.
final class TooLarge extends IOException {

    private static final long serialVersionUID = 1;

    TooLarge(long cap) {
        super("the answer is larger than " + cap + " bytes");
    }
}
