package io.tasuki.salesforce.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApiVersionTest {

    @Test
    void theNewestVersionThatIsNotAboveTheCeilingIsTaken() {
        assertThat(ApiVersion.newestOf(List.of("57.0", "66.0", "68.0", "69.0", "70.0")))
                .contains(new ApiVersion(68));
        assertThat(ApiVersion.newestOf(List.of("60.0", "59.0"))).contains(new ApiVersion(60));
    }

    @Test
    void anOrganisationWithoutAKnownVersionHasNone() {
        assertThat(ApiVersion.newestOf(List.of("57.0", "69.0", "latest"))).isEmpty();
    }
}
