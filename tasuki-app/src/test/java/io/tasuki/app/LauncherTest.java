package io.tasuki.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher with an environment of its own, against folders that look like JDKs and whose `java` only speaks.
class LauncherTest {

    @TempDir
    Path folder;

    private Path launcher;
    private final Map<String, String> environment = new LinkedHashMap<>();

    private record Result(int exitCode, String out, String err) {}

    @BeforeEach
    void copyTheLauncherToAPlaceWithoutSources() throws IOException {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "the launcher is a POSIX shell script");
        Path home = Files.createDirectories(folder.resolve("product"));
        launcher = home.resolve("tasuki");
        Files.copy(Repository.root().resolve("tasuki"), launcher);
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        Files.createDirectories(home.resolve("tasuki-app/target"));
        Files.writeString(home.resolve("tasuki-app/target/tasuki.jar"), "");
        environment.put("TASUKI_JVM_FOLDERS", folder.resolve("jvms").toString());
    }

    @Test
    void itsOwnVariableComesBeforeEverythingElse() throws Exception {
        environment.put("TASUKI_JAVA_HOME", jdk("own", 21).toString());
        environment.put("JAVA_HOME", jdk("home", 25).toString());

        assertThat(run("--which-java").out()).isEqualTo(folder.resolve("own") + "\n");
    }

    @Test
    void itsOwnVariableIsNeverSilentlyIgnored() throws Exception {
        environment.put("TASUKI_JAVA_HOME", jdk("own", 17).toString());
        environment.put("JAVA_HOME", jdk("home", 25).toString());

        Result result = run("--which-java");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err())
                .isEqualTo("tasuki: TASUKI_JAVA_HOME (" + folder.resolve("own")
                        + ") is not a JDK 21 or newer; point it at one, or unset it\n");
    }

    @Test
    void javaHomeComesBeforeThePath() throws Exception {
        environment.put("JAVA_HOME", jdk("home", 21).toString());
        environment.put("PATH", pathWith(jdk("path", 25)));

        assertThat(run("--which-java").out()).isEqualTo(folder.resolve("home") + "\n");
    }

    @Test
    void anOldJavaHomeIsPassedOver() throws Exception {
        environment.put("JAVA_HOME", jdk("home", 17).toString());
        environment.put("PATH", pathWith(jdk("path", 21)));

        assertThat(run("--which-java").out()).isEqualTo(folder.resolve("path").toRealPath() + "\n");
    }

    @Test
    void theHighestInstalledVersionIsTakenWhenTheOneOnThePathIsOld() throws Exception {
        environment.put("PATH", pathWith(jdk("path", 17)));
        jdk("jvms/a", 21);
        jdk("jvms/b", 25);
        jdk("jvms/c", 8);

        assertThat(run("--which-java").out()).isEqualTo(folder.resolve("jvms/b") + "\n");
    }

    @Test
    void aJdkOfAMacIsFoundInItsContents() throws Exception {
        environment.put("PATH", pathWith(jdk("path", 17)));
        jdk("jvms/temurin.jdk/Contents/Home", 23);

        assertThat(run("--which-java").out()).isEqualTo(folder.resolve("jvms/temurin.jdk/Contents/Home") + "\n");
    }

    @Test
    void aJdkWithoutAReleaseFileIsAskedForItsVersion() throws Exception {
        environment.put("PATH", pathWith(jdk("path", 17)));
        Files.delete(jdk("jvms/a", 24).resolve("release"));

        assertThat(run("--which-java").out()).isEqualTo(folder.resolve("jvms/a") + "\n");
    }

    @Test
    void oneLineSaysWhatToInstallWhenNothingFits() throws Exception {
        environment.put("PATH", pathWith(jdk("path", 17)));

        Result result = run("sync");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .isEqualTo("tasuki: no JDK 21 or newer found; install one (for instance: apt-get install"
                        + " openjdk-21-jdk-headless) or set TASUKI_JAVA_HOME\n");
    }

    @Test
    void anEmptyEnvironmentIsEnough() throws Exception {
        jdk("jvms/a", 25);
        environment.put("TASUKI_JAVA_HOME", folder.resolve("jvms/a").toString());

        assertThat(run("status").out()).contains("java 25 ").endsWith(" status\n");
    }

    @Test
    void shortCommandsStartWithTheQuickCompilerAndServersWithout() throws Exception {
        environment.put("TASUKI_JAVA_HOME", jdk("own", 25).toString());

        assertThat(run("status").out()).contains("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        assertThat(run("serve").out()).doesNotContain("-XX:");
        assertThat(run("--config", "x.yaml", "sandbox").out()).doesNotContain("-XX:");
    }

    @Test
    void aBuildKeepsTheClassesOfAGuidedTourAndLaterStartsUseThem() throws Exception {
        environment.put("TASUKI_JAVA_HOME", jdk("own", 25).toString());
        environment.put("PATH", pathWith(mavenThat("exit 0")));
        sourcesChangedAt(Instant.parse("2100-01-01T00:00:00Z"));
        Path kept = folder.toRealPath().resolve("product/tasuki-app/target/tasuki.jsa");

        assertThat(run("status").out()).startsWith("java 25 -XX:TieredStopAtLevel=1").contains("-XX:SharedArchiveFile=" + kept + " ");

        assertThat(Files.readString(kept)).contains("tasuki.jar demo --keep ");
        sourcesChangedAt(Instant.parse("2001-01-01T00:00:00Z"));
        assertThat(run("serve").out()).startsWith("java 25 -XX:SharedArchiveFile=" + kept + " ");
    }

    @Test
    void argumentsArriveAsTheyWereGivenAndTheExitCodeComesBack() throws Exception {
        environment.put("TASUKI_JAVA_HOME", jdk("own", 25).toString());

        Result result = run("conversion", "--attribute", "two words", "");

        assertThat(result.exitCode()).isEqualTo(42);
        assertThat(result.out()).endsWith("/tasuki.jar conversion --attribute <two words> <>\n");
    }

    @Test
    void itWorksThroughASymbolicLinkFromAnotherFolder() throws Exception {
        environment.put("TASUKI_JAVA_HOME", jdk("own", 25).toString());
        Path elsewhere = Files.createDirectories(folder.resolve("else where"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("tk"), Path.of("../product/tasuki"));

        Result result = run(elsewhere, link, "status");

        assertThat(result.out()).contains("-jar " + folder.toRealPath().resolve("product/tasuki-app/target/tasuki.jar"));
    }

    @Test
    void itBuildsWhenASourceIsNewerThanTheJar() throws Exception {
        environment.put("TASUKI_JAVA_HOME", jdk("own", 25).toString());
        environment.put("PATH", pathWith(mavenThat("echo built $*; exit 0")));
        sourcesChangedAt(Instant.parse("2100-01-01T00:00:00Z"));

        Result result = run("status");

        assertThat(result.out()).as("the build never speaks on standard output").doesNotContain("built");
        assertThat(result.err()).contains("built -q -B -Dmaven.test.skip -pl tasuki-app -am package");
        assertThat(result.exitCode()).isEqualTo(42);
    }

    @Test
    void itDoesNotBuildWhenTheJarIsNewer() throws Exception {
        environment.put("TASUKI_JAVA_HOME", jdk("own", 25).toString());
        environment.put("PATH", pathWith(mavenThat("echo built; exit 0")));
        sourcesChangedAt(Instant.parse("2001-01-01T00:00:00Z"));

        assertThat(run("status").err()).isEmpty();
    }

    @Test
    void aFailedBuildEndsThere() throws Exception {
        environment.put("TASUKI_JAVA_HOME", jdk("own", 25).toString());
        environment.put("PATH", pathWith(mavenThat("exit 1")));
        sourcesChangedAt(Instant.parse("2100-01-01T00:00:00Z"));

        Result result = run("status");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).endsWith("tasuki: the build failed, see above\n");
    }

    @Test
    void aMissingMavenIsSaidInASentence() throws Exception {
        environment.put("TASUKI_JAVA_HOME", jdk("own", 25).toString());
        environment.put("PATH", pathOfTools("dirname", "readlink", "sed", "find", "head", "basename").toString());
        sourcesChangedAt(Instant.parse("2100-01-01T00:00:00Z"));

        Result result = run("status");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .isEqualTo("tasuki: it has to be built first, and Maven is missing; install Maven 3.8.7 or newer"
                        + " (for instance: apt-get install maven)\n");
    }

    private void sourcesChangedAt(Instant moment) throws IOException {
        Path pom = Files.writeString(folder.resolve("product/pom.xml"), "<project/>");
        Path source = Files.createDirectories(folder.resolve("product/connector-core/src/main")).resolve("A.java");
        Files.writeString(source, "");
        Files.setLastModifiedTime(pom, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
        Files.setLastModifiedTime(source.getParent(), FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
        Files.setLastModifiedTime(source, FileTime.from(moment));
    }

    private Path jdk(String name, int version) throws IOException {
        Path home = folder.resolve(name);
        script(
                home.resolve("bin/java"),
                """
                if [ "$1" = -XshowSettings:properties ]; then
                    echo "    java.specification.version = %1$d" >&2
                    exit 0
                fi
                for word in "$@"; do
                    case $word in -XX:ArchiveClassesAtExit=*) echo "$@" > "${word#*=}" ;; esac
                done
                printf 'java %1$d'
                for word in "$@"; do case $word in *" "* | "") printf ' <%%s>' "$word" ;; *) printf ' %%s' "$word" ;; esac; done
                printf '\\n'
                exit 42
                """
                        .formatted(version));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Someone\"\nJAVA_VERSION=\"%d.0.1\"\n".formatted(version));
        return home;
    }

    private Path mavenThat(String does) throws IOException {
        Path maven = folder.resolve("maven");
        script(maven.resolve("bin/mvn"), does + "\n");
        return maven;
    }

    private static void script(Path file, String body) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, "#!/bin/sh\n" + body);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static String pathWith(Path home) {
        return home.resolve("bin") + ":/usr/bin:/bin";
    }

    private Path pathOfTools(String... tools) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("tools"));
        for (String tool : tools) {
            Path found = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
            script(bin.resolve(tool), "exec %s \"$@\"\n".formatted(found));
        }
        return bin;
    }

    private Result run(String... words) throws Exception {
        return run(folder, launcher, words);
    }

    private Result run(Path workingFolder, Path program, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/sh", program.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(workingFolder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Path err = folder.resolve("err");
        Process process = builder.redirectError(err.toFile()).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), out, Files.readString(err));
    }
}
