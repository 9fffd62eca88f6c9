package io.tasuki.salesforce.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.SettingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningKeyTest {

    static KeyPair pair(String algorithm, int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    static String pem(KeyPair pair) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(pair.getPrivate().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
    }

    @Test
    void whatItSignsTheCertificatesKeyVerifies() throws GeneralSecurityException {
        KeyPair pair = pair("RSA", 2048);
        byte[] text = "a.b".getBytes(StandardCharsets.US_ASCII);

        byte[] signed = SigningKey.of("Bag Attributes\n" + pem(pair)).sign(text);

        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(pair.getPublic());
        check.update(text);
        assertThat(check.verify(signed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "-----BEGIN RSA PRIVATE KEY-----, is not in PKCS#8, openssl pkcs8",
        "-----BEGIN ENCRYPTED PRIVATE KEY-----, is encrypted with a passphrase, openssl pkcs8",
        "-----BEGIN CERTIFICATE-----, holds a certificate or a public key, private key",
        "hello, is not in PEM, BEGIN PRIVATE KEY"
    })
    void anyOtherFileIsNamedForWhatItIs(String text, String problem, String remedy) {
        assertThatThrownBy(() -> SigningKey.of(text))
                .hasMessage(problem)
                .isInstanceOfSatisfying(SettingException.class, wrong -> {
                    assertThat(wrong.key()).isEqualTo("private_key_file");
                    assertThat(wrong.remedy()).contains(remedy);
                });
    }

    @Test
    void aKeyOfAnotherKindAShortOneAndAMissingFileAreRefused() throws GeneralSecurityException {
        String elliptic = pem(pair("EC", 256));
        String weak = pem(pair("RSA", 1024));

        assertThatThrownBy(() -> SigningKey.of(elliptic)).hasMessage("holds no readable RSA key");
        assertThatThrownBy(() -> SigningKey.of(weak)).hasMessage("is shorter than 2048 bits");
        assertThatThrownBy(() -> SigningKey.read(Path.of("/nowhere/key.pem"))).hasMessage("cannot be read");
    }
}
