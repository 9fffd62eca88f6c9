package io.tasuki.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The rules that hold in every module, run on one module's folder. Each answers with the offences it found.
public final class HouseRules {

    private static final Set<String> READS_THE_CLOCK = Set.of("nanoTime", "currentTimeMillis");

    private final Path module;

    private HouseRules(Path module) {
        this.module = module;
    }

    /// The rules for the module whose tests are running.
    public static HouseRules here() {
        return new HouseRules(Path.of("").toAbsolutePath());
    }

    static HouseRules of(Path module) {
        return new HouseRules(module);
    }

    /// The module's own classes, without its tests.
    public JavaClasses classes() {
        return new ClassFileImporter().importPath(module.resolve("target/classes"));
    }

    /// Lines of sources, comments and resources that contain one of the words, in whatever case.
    ///
    /// @param except names of files that may
    public List<String> linesWith(Set<String> words, Set<String> except) {
        return files("src", "").stream()
                .filter(file -> !except.contains(file.getFileName().toString()))
                .flatMap(file -> linesWith(words, file))
                .toList();
    }

    private Stream<String> linesWith(Set<String> words, Path file) {
        return lines(file).stream()
                .filter(line -> words.stream().anyMatch(line.toLowerCase(Locale.ROOT)::contains))
                .map(line -> module.relativize(file) + ": " + line.strip());
    }

    /// Packages without a `package-info.java` that explains them and marks them `@NullMarked`.
    public List<Path> packagesWithoutExplanation() {
        List<Path> packages = files("src/main/java", ".java").stream().map(Path::getParent).distinct().toList();
        return packages.stream().filter(folder -> !isExplained(folder)).map(module::relativize).toList();
    }

    private static boolean isExplained(Path folder) {
        Path info = folder.resolve("package-info.java");
        if (!Files.exists(info)) {
            return false;
        }
        List<String> lines = lines(info);
        return lines.getFirst().startsWith("///") && lines.contains("@NullMarked");
    }

    /// SQL files that do not begin with a comment that says what a row is.
    public List<Path> sqlWithoutExplanation() {
        return files("src/main/resources", ".sql").stream()
                .filter(file -> !lines(file).getFirst().startsWith("-- "))
                .map(module::relativize)
                .toList();
    }

    /// Nothing but the time package reads the machine's clock or sleeps.
    public static ArchRule onlyTimeReadsTheClock() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("io.tasuki.time..")
                .should()
                .callMethodWhere(DescribedPredicate.describe("read the machine's clock or sleep", HouseRules::readsClockOrSleeps))
                .because("tests and runs own time: take an io.tasuki.time.Time instead");
    }

    /// An adapter knows the SPI and what adapters share to speak HTTP, never the store, a stage or the run.
    public static ArchRule anAdapterKnowsOnlyTheSpi() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.tasuki.store..", "io.tasuki.stage..", "io.tasuki.run..", "io.tasuki.app..")
                .because("an adapter must work in any engine that speaks the SPI");
    }

    /// Of two packages beside each other at most one knows the other, by whatever detour.
    public static ArchRule roomsAreStacked(String house) {
        return slices().matching(house + ".(*)..").should().beFreeOfCycles();
    }

    private static boolean readsClockOrSleeps(JavaMethodCall call) {
        AccessTarget.MethodCallTarget target = call.getTarget();
        String owner = target.getOwner().getName();
        String method = target.getName();
        return switch (owner) {
            case "java.lang.System" -> READS_THE_CLOCK.contains(method);
            case "java.lang.Thread", "java.util.concurrent.TimeUnit" -> method.equals("sleep");
            case "java.time.Clock" -> method.startsWith("system");
            default -> owner.startsWith("java.time.") && method.equals("now");
        };
    }

    private List<Path> files(String folder, String ending) {
        Path root = module.resolve(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return new ArrayList<>(
                    all.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(ending)).sorted().toList());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(file.toString(), problem);
        }
    }
}
