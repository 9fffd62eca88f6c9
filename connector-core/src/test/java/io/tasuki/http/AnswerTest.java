package io.tasuki.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final Instant NOW = Instant.parse("2018-11-01T10:00:00Z");

    @Test
    void retryAfterComesAsSecondsOrAsADate() {
        assertThat(with("Retry-After", "7").retryAfter(NOW)).contains(Duration.ofSeconds(7));
        assertThat(with("Retry-After", "Thu, 01 Nov 2018 10:00:30 GMT").retryAfter(NOW))
                .contains(Duration.ofSeconds(30));
        assertThat(with("Retry-After", "Thu, 01 Nov 2018 09:00:00 GMT").retryAfter(NOW))
                .contains(Duration.ZERO);
        assertThat(with("Retry-After", "soon").retryAfter(NOW)).isEmpty();
    }

    @Test
    void headersAreFoundInAnyCase() {
        assertThat(with("X-Thing", "1").header("x-thing")).contains("1");
    }

    @Test
    void jsonHasManyNames() {
        assertThat(with("Content-Type", "application/json;charset=UTF-8").hasType("application/json"))
                .isTrue();
        assertThat(with("content-type", "application/problem+json").hasType("application/json"))
                .isTrue();
        assertThat(with("Content-Type", "text/html").hasType("application/json")).isFalse();
    }

    private static Answer with(String header, String value) {
        return new Answer(200, Map.of(header, value), new byte[0]);
    }
}
