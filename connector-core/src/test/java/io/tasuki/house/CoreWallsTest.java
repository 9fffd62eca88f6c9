package io.tasuki.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The walls of this module: the corridor is walked one way, and nothing here knows a vendor.
class CoreWallsTest {

    private static final List<String> CORRIDOR = List.of("poll", "link", "handoff", "measure", "score", "plan", "apply");
    private static final Set<String> VENDORS = Set.of("hubspot", "salesforce", "sobject", "soql", "pardot", "marketo", "zoho");

    private static final HouseRules RULES = HouseRules.here();
    private static final JavaClasses CORE = RULES.classes();

    @Test
    void nothingHereNamesAVendor() {
        assertThat(RULES.linesWith(VENDORS, Set.of("CoreWallsTest.java"))).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(RULES.packagesWithoutExplanation()).isEmpty();
    }

    @Test
    void everyStatementSaysWhatARowIs() {
        assertThat(RULES.sqlWithoutExplanation()).isEmpty();
    }

    @Test
    void onlyTimeReadsTheClock() {
        HouseRules.onlyTimeReadsTheClock().check(CORE);
    }

    @Test
    void aStageLooksUpstreamOnly() {
        for (int i = 0; i < CORRIDOR.size() - 1; i++) {
            noClasses()
                    .that()
                    .resideInAPackage("io.tasuki.stage." + CORRIDOR.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(downstreamOf(i))
                    .because("the corridor is walked one way")
                    .allowEmptyShould(true)
                    .check(CORE);
        }
    }

    private static String[] downstreamOf(int stage) {
        List<String> later = new ArrayList<>(CORRIDOR.subList(stage + 1, CORRIDOR.size()));
        return later.stream().map(name -> "io.tasuki.stage." + name + "..").toArray(String[]::new);
    }

    @Test
    void noStageKnowsTheWindowsThatLookAtIt() {
        noClasses()
                .that()
                .resideInAnyPackage("io.tasuki.stage..", "io.tasuki.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.tasuki.goal..", "io.tasuki.explain..", "io.tasuki.report..")
                .because("a window reads results and changes nothing upstream")
                .check(CORE);
    }

    @Test
    void noStageKnowsHowPeopleAreErased() {
        noClasses()
                .that()
                .resideInAPackage("io.tasuki.stage..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.tasuki.erase..")
                .check(CORE);
    }

    @Test
    void theStoreKnowsNoStageAndNoCrm() {
        noClasses()
                .that()
                .resideInAPackage("io.tasuki.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.tasuki.stage..", "io.tasuki.erase..", "io.tasuki.run..", "io.tasuki.crm..", "io.tasuki.http..")
                .check(CORE);
    }

    @Test
    void whatAnAdapterAuthorMustReadStandsOnItsOwn() {
        classes()
                .that()
                .resideInAPackage("io.tasuki.crm..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.tasuki.crm..", "io.tasuki.model..", "io.tasuki.time..", "java..", "org.jspecify..")
                .check(CORE);
    }

    @Test
    void theWordsAndTheClockNeedNobody() {
        classes()
                .that()
                .resideInAnyPackage("io.tasuki.model..", "io.tasuki.time..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.tasuki.model..", "io.tasuki.time..", "java..", "org.jspecify..")
                .check(CORE);
    }

    @Test
    void estimatorsKnowNumbersOnly() {
        classes()
                .that()
                .resideInAPackage("io.tasuki.statistics..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.tasuki.statistics..",
                        "java..",
                        "org.jspecify..",
                        "org.apache.commons.numbers..",
                        "org.apache.commons.statistics..",
                        "org.ejml..",
                        "com.fasterxml.jackson.annotation..")
                .because("every stage and window uses them; annotations only say how a number is printed")
                .check(CORE);
    }

    @Test
    void noStageSpeaksHttpAndNobodyButItselfKnowsTheRun() {
        noClasses()
                .that()
                .resideInAPackage("io.tasuki.stage..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.tasuki.http..")
                .check(CORE);
        noClasses()
                .that()
                .resideOutsideOfPackage("io.tasuki.run..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.tasuki.run..")
                .check(CORE);
    }
}
