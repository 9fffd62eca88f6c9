package io.tasuki.boosted;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.tasuki.house.HouseRules;
import org.junit.jupiter.api.Test;

class BoostedHouseTest {

    private static final HouseRules RULES = HouseRules.here();
    private static final JavaClasses CLASSES = RULES.classes();

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(RULES.packagesWithoutExplanation()).isEmpty();
    }

    @Test
    void onlyTheSeamIsKnown() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.tasuki.boosted..",
                        "io.tasuki.stage.score.family..",
                        "io.tasuki.statistics.logistic..",
                        "ml.dmlc.xgboost4j.java..",
                        "java..",
                        "org.jspecify..")
                .check(CLASSES);
    }
}
