package io.tasuki.salesforce.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.CrmException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceAddressTest {

    @Test
    void theHostWeLoggedInAtMaySeeTheToken() throws CrmException {
        assertThat(InstanceAddress.trusted(URI.create("http://127.0.0.1:8080"), "http://127.0.0.1:8080/"))
                .isEqualTo(URI.create("http://127.0.0.1:8080"));
    }

    @Test
    void oneOfTheVendorsHostsMayNameAnother() throws CrmException {
        assertThat(InstanceAddress.trusted(
                        URI.create("https://login.salesforce.com"), "https://acme.my.salesforce.com"))
                .isEqualTo(URI.create("https://acme.my.salesforce.com"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://acme.my.salesforce.com, http://acme.my.salesforce.com",
        "https://acme.my.salesforce.com, https://evil.example",
        "https://acme.my.salesforce.com, https://evil-salesforce.com",
        "https://acme.my.salesforce.com, https://me@acme.my.salesforce.com",
        "http://127.0.0.1:8080, http://127.0.0.1:9090",
        "https://acme.my.salesforce.com, not an address",
    })
    void noOtherPlaceMaySeeIt(String loginUrl, String instanceUrl) {
        assertThatThrownBy(() -> InstanceAddress.trusted(URI.create(loginUrl), instanceUrl))
                .isInstanceOf(CrmException.Unreadable.class)
                .hasMessageNotContaining("evil");
    }
}
