package io.tasuki.sandbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {

    private static final String HEAD = "Content-Disposition: form-data; name=\"one\"\r\n\r\n";

    @Test
    void partsAreFoundByTheirNamesAndKeepTheirBytes() {
        Multipart parts = Multipart.of(request(
                "multipart/form-data; boundary=\"b\"",
                "preamble--b\r\n" + HEAD
                        + "a\r\nb\n\r\n--b\r\nContent-Disposition: form-data; filename=\"x\"; name=\"two\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n\r\n--b--\r\n"));

        assertThat(new String(parts.body("one"), UTF_8)).isEqualTo("a\r\nb\n");
        assertThat(parts.body("two")).isEmpty();
        assertThatThrownBy(() -> parts.body("three"))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("three");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--b",
                "--b\r\n",
                "--b\r\nno headers\r\n--b--",
                "--b\r\nA: b\r\n\r\nx\r\n--b--",
                "--b--\r\n--b"
            })
    void aBodyWithoutPartsIsRefused(String body) {
        assertThatThrownBy(() -> Multipart.of(request("multipart/form-data; boundary=b", body)))
                .isInstanceOf(BadRequest.class);
    }

    @Test
    void aTypeWithoutABoundaryIsRefused() {
        assertThatThrownBy(() -> Multipart.of(request("multipart/form-data", "--b\r\n" + HEAD + "x\r\n--b--")))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("boundary");
    }

    private static Request request(String type, String body) {
        Headers headers = new Headers(Map.of("Content-Type", List.of(type)));
        return new Request("POST", "/", "/", Query.parse(""), headers, body.getBytes(UTF_8));
    }
}
