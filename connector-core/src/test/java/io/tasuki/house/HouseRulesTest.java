package io.tasuki.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rules themselves: each must find what it is there to find.
class HouseRulesTest {

    @TempDir
    private Path module;

    @Test
    void aForbiddenWordIsFoundInACommentInWhateverCase() throws IOException {
        file("src/main/java/a/A.java", "class A {}\n// as FooBar does\n");
        file("src/main/java/a/Allowed.java", "// foobar");

        assertThat(HouseRules.of(module).linesWith(Set.of("foobar"), Set.of("Allowed.java")))
                .singleElement()
                .asString()
                .endsWith("A.java: // as FooBar does");
    }

    @Test
    void aPackageWithoutExplanationOrWithoutTheMarkIsFound() throws IOException {
        file("src/main/java/good/package-info.java", "/// Good.\n@NullMarked\npackage good;\n");
        file("src/main/java/unmarked/package-info.java", "/// Not marked.\npackage unmarked;\n");
        file("src/main/java/silent/A.java", "class A {}\n");

        assertThat(HouseRules.of(module).packagesWithoutExplanation())
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .containsExactly("silent", "unmarked");
    }

    @Test
    void aStatementThatDoesNotSayWhatARowIsIsFound() throws IOException {
        file("src/main/resources/a/good.sql", "-- One thing.\nselect 1\n");
        file("src/main/resources/a/bad.sql", "select 1\n");

        assertThat(HouseRules.of(module).sqlWithoutExplanation()).singleElement().asString().endsWith("bad.sql");
    }

    @Test
    void aLookAtTheClockIsFound() {
        var offender = new ClassFileImporter().importClasses(ReadsTheClock.class);

        assertThat(HouseRules.onlyTimeReadsTheClock().evaluate(offender).getFailureReport().getDetails())
                .hasSize(2);
    }

    static final class ReadsTheClock {
        private ReadsTheClock() {}

        static long read() {
            return Instant.now().toEpochMilli() + System.nanoTime();
        }
    }

    private void file(String name, String text) throws IOException {
        Path file = module.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
