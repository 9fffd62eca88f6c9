package io.tasuki.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /// The expected value was made by another program:
    /// `printf '1795654800.{"a":"é"}' | openssl dgst -sha256 -hmac 'it is a secret'`.
    @Test
    void isTheHmacOfMomentAndBody() {
        byte[] body = "{\"a\":\"é\"}".getBytes(StandardCharsets.UTF_8);

        String signature = Signature.of(body, Instant.ofEpochSecond(1_795_654_800), new Secret("it is a secret"));

        assertThat(signature).isEqualTo("t=1795654800,v1=cb9dc838af110296d041bac33ab54e8d2328e72934f665d0ef802c2a020c794a");
    }

    @Test
    void aSecretIsNeverPrinted() {
        assertThat(new Secret("it is a secret")).hasToString("Secret");
    }
}
