package io.tasuki.sandbox;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxHouseTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void theSandboxKnowsNothingOfTheProduct() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("io.tasuki..").and(not(resideInAPackage("io.tasuki.sandbox.."))))
                .because("what the product gets wrong must not be wrong here in the same way")
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"io.tasuki.sandbox", "io.tasuki.sandbox.hubspot", "io.tasuki.sandbox.salesforce"})
    void itsRoomsAreStacked(String house) {
        slices().matching(house + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theTwoCrmsKnowNothingOfEachOther() {
        noClasses()
                .that()
                .resideInAPackage("io.tasuki.sandbox.hubspot..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.tasuki.sandbox.salesforce..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("io.tasuki.sandbox.salesforce..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.tasuki.sandbox.hubspot..")
                .check(CLASSES);
    }
}
