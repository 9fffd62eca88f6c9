package io.tasuki.it.alert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// HMAC-SHA256 as RFC 2104 defines it, from the hash alone, so that nothing is shared with the product.
final class Hmac {

    private static final int BLOCK = 64;

    private Hmac() {}

    static String hex(String secret, byte[] message) {
        byte[] key = Arrays.copyOf(secret.getBytes(StandardCharsets.UTF_8), BLOCK);
        byte[] inner = sha256(masked(key, 0x36), message);
        return HexFormat.of().formatHex(sha256(masked(key, 0x5c), inner));
    }

    private static byte[] masked(byte[] key, int mask) {
        byte[] masked = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            masked[i] = (byte) (key[i] ^ mask);
        }
        return masked;
    }

    private static byte[] sha256(byte[] first, byte[] second) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(first);
            return digest.digest(second);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
