package io.tasuki.salesforce.login;

import io.tasuki.crm.SettingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/// The private RSA key that an app's certificate belongs to.
final class SigningKey {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final String CONVERT =
            "convert it with: openssl pkcs8 -topk8 -nocrypt -in KEY.pem -out KEY-pkcs8.pem";
    private static final int LARGEST_FILE = 1 << 16;
    private static final int SHORTEST_KEY = 2048;

    private final RSAPrivateKey key;

    private SigningKey(RSAPrivateKey key) {
        this.key = key;
    }

    /// @throws SettingException when the file holds no unencrypted RSA key in PKCS#8
    static SigningKey read(Path file) {
        return of(text(file));
    }

    static SigningKey of(String pem) {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw notPkcs8(pem);
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
            RSAPrivateKey key =
                    (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
            if (key.getModulus().bitLength() < SHORTEST_KEY) {
                throw problem("is shorter than " + SHORTEST_KEY + " bits", "make a new key and certificate");
            }
            return new SigningKey(key);
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            throw problem("holds no readable RSA key", "RS256 needs an RSA key in PEM, PKCS#8");
        }
    }

    /// RS256.
    byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the JDK cannot sign with RS256", impossible);
        }
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw problem("is too large to be a key", "name the key file in PEM");
            }
            return new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw problem("cannot be read", "name an existing file that this user may read");
        }
    }

    private static SettingException notPkcs8(String pem) {
        if (pem.contains("BEGIN ENCRYPTED PRIVATE KEY") || pem.contains("Proc-Type: 4,ENCRYPTED")) {
            return problem("is encrypted with a passphrase", CONVERT + ", and let only this user read it");
        }
        if (pem.contains("BEGIN RSA PRIVATE KEY") || pem.contains("BEGIN EC PRIVATE KEY")) {
            return problem("is not in PKCS#8", CONVERT);
        }
        if (pem.contains("BEGIN CERTIFICATE") || pem.contains("BEGIN PUBLIC KEY")) {
            return problem("holds a certificate or a public key", "name the file of the private key it was made with");
        }
        return problem("is not in PEM", "name the file that begins with " + BEGIN);
    }

    private static SettingException problem(String what, String remedy) {
        return new SettingException("private_key_file", what, remedy);
    }
}
