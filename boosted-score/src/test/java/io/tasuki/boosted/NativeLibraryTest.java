package io.tasuki.boosted;

import static org.assertj.core.api.Assertions.assertThat;

import io.tasuki.stage.score.family.ModelFamilies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A machine that cannot load the native half: another process, because what was loaded here stays loaded.
class NativeLibraryTest {

    @TempDir
    private Path folder;

    /// Tells what the family says of itself.
    public static void main(String[] none) {
        System.out.print(ModelFamilies.find("boosted_trees").orElseThrow().trouble().orElse("no trouble"));
    }

    @Test
    void whereItDoesNotLoadTheFamilySaysWhyAndWhatToDo() throws Exception {
        assertThat(told(folder.resolve("missing")))
                .startsWith("the native library of boosted trees does not load here (java.")
                .endsWith("; it needs glibc, libgomp and a folder for temporary files that takes programs"
                        + " (TASUKI_JAVA_OPTS=-Djava.io.tmpdir=FOLDER), or take its jar away");
    }

    @Test
    void whereItLoadsThereIsNoTrouble() throws Exception {
        assertThat(told(folder)).isEqualTo("no trouble");
    }

    private static String told(Path temporary) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        NativeLibraryTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return told;
    }
}
