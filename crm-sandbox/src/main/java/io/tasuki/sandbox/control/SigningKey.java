package io.tasuki.sandbox.control;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The RSA key with which an app signs assertions; made when somebody first asks for it, because that takes a while.
/// Safe for many threads.
public final class SigningKey {

    private static final int BITS = 2_048;
    private static final int LINE = 64;

    private @Nullable KeyPair pair;

    public PublicKey publicKey() {
        return pair().getPublic();
    }

    /// The private half as PKCS 8 in PEM (RFC 7468).
    public String privatePem() {
        Base64.Encoder lines = Base64.getMimeEncoder(LINE, "\n".getBytes(US_ASCII));
        return "-----BEGIN PRIVATE KEY-----\n"
                + lines.encodeToString(pair().getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n";
    }

    private synchronized KeyPair pair() {
        if (pair == null) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(BITS);
                pair = generator.generateKeyPair();
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("every JDK has RSA", missing);
            }
        }
        return pair;
    }
}
