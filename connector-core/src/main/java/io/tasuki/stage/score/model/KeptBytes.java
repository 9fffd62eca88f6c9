package io.tasuki.stage.score.model;

import io.tasuki.model.Sha256;
import io.tasuki.stage.score.family.FamilyException;
import java.util.Base64;

/// What a family fitted, as text that a store can keep and that tells when it was damaged.
///
/// @param base64 of at most [#LARGEST] bytes
record KeptBytes(String base64, String sha256) {

    static final int LARGEST = 8 << 20;

    /// @throws FamilyException when there are too many
    static KeptBytes of(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new FamilyException(
                    "the fitted model has " + bytes.length + " bytes, more than the " + LARGEST + " that the store takes");
        }
        String base64 = Base64.getEncoder().encodeToString(bytes);
        return new KeptBytes(base64, Sha256.hex(base64));
    }

    boolean intact() {
        return base64.length() <= (LARGEST + 2) / 3 * 4 && Sha256.hex(base64).equals(sha256);
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }
}
