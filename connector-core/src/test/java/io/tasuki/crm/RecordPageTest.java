package io.tasuki.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordPageTest {

    private static final RecordPage PAGE = new RecordPage("https://crm.example/record/{id}/view");

    @Test
    void theIdTakesItsPlace() {
        assertThat(PAGE.of("0017F00000AbCdE")).contains(URI.create("https://crm.example/record/0017F00000AbCdE/view"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../login", "1?next=https://evil.example", "1#top", "a b", "\"><script>", "1/2", "%2e%2e", "株式会社", "\u202e1"})
    void anIdNeverLeavesItsPlace(String id) {
        URI address = PAGE.of(id).orElseThrow();

        assertThat(address.getHost()).isEqualTo("crm.example");
        assertThat(address.getRawPath()).matches("/record/[A-Za-z0-9.*_%-]+/view");
        assertThat(address.getRawQuery()).isNull();
        assertThat(address.getRawFragment()).isNull();
        assertThat(address.getPath()).isEqualTo("/record/" + id + "/view");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void whatCanBeNoIdHasNoAddress(String id) {
        assertThat(PAGE.of(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://crm.example/{id}",
                "https://crm.example:8443/lightning/{id}",
                "http://127.0.0.1:8080/{id}",
                "http://localhost/{id}",
                "http://[::1]:9/{id}"
            })
    void peopleMayBeSentThere(String template) {
        assertThat(new RecordPage(template).template()).isEqualTo(template);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://crm.example/{id}",
                "http://127.0.0.1.evil.example/{id}",
                "javascript:alert({id})",
                "data:text/html,{id}",
                "//crm.example/{id}",
                "https:{id}",
                "https://{id}.example/",
                "https://crm.example{id}",
                "https://user@crm.example/{id}",
                "https://crm.example/",
                "https://crm.example/{id}/{id}",
                "https://crm example/{id}",
                ""
            })
    void nobodyIsSentThere(String template) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordPage(template));
    }
}
