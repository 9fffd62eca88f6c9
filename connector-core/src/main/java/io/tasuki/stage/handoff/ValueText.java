package io.tasuki.stage.handoff;

import java.text.Normalizer;

/// The form of a value in which its spellings in full and half width are equal (NFKC); the store cannot make it itself.
public final class ValueText {

    private ValueText() {}

    public static String normal(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
    }
}
