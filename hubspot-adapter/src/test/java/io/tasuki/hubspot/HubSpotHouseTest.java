package io.tasuki.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.tasuki.house.HouseRules;
import org.junit.jupiter.api.Test;

class HubSpotHouseTest {

    private static final HouseRules RULES = HouseRules.here();
    private static final JavaClasses CLASSES = RULES.classes();

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(RULES.packagesWithoutExplanation()).isEmpty();
    }

    @Test
    void onlyTimeReadsTheClock() {
        HouseRules.onlyTimeReadsTheClock().check(CLASSES);
    }

    @Test
    void theAdapterKnowsOnlyTheSpi() {
        HouseRules.anAdapterKnowsOnlyTheSpi().check(CLASSES);
    }

    @Test
    void itsRoomsAreStacked() {
        HouseRules.roomsAreStacked("io.tasuki.hubspot").check(CLASSES);
    }
}
