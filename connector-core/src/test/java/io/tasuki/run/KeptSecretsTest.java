package io.tasuki.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.SecretKeeper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSecretsTest {

    private static final String TOKEN = "refresh_token";

    @TempDir
    Path folder;

    @Test
    void whatWasKeptIsFoundByTheNextProcessInAFileOfItsOwnersOnly() throws Exception {
        keeper("marketing").keep(TOKEN, "configured", "second");
        keeper("marketing").keep(TOKEN, "configured", "third");
        keeper("sales").keep(TOKEN, "configured", "another");

        assertThat(keeper("marketing").find(TOKEN, "configured")).contains("third");
        assertThat(keeper("marketing").find("client_secret", "configured")).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file())).doesNotContain("configured");
        assertThat(folder.toFile().list()).containsExactly("tasuki.duckdb.secrets");
    }

    @Test
    void whoeverConfiguresAnotherSecretWins() throws Exception {
        keeper("marketing").keep(TOKEN, "configured", "second");

        assertThat(keeper("marketing").find(TOKEN, "configured anew")).isEmpty();
    }

    @Test
    void aBrokenFileHoldsNothingAndIsWrittenAnew() throws Exception {
        Files.writeString(file(), "{\"marketing.refresh_token\": ");
        assertThat(keeper("marketing").find(TOKEN, "configured")).isEmpty();

        keeper("marketing").keep(TOKEN, "configured", "second");
        assertThat(keeper("marketing").find(TOKEN, "configured")).contains("second");
    }

    @Test
    void whatCannotBeKeptIsToldWithoutTheSecret() {
        SecretKeeper nowhere =
                KeptSecrets.beside(folder.resolve("absent/tasuki.duckdb")).of("marketing");

        assertThatThrownBy(() -> nowhere.keep(TOKEN, "configured", "second"))
                .isInstanceOf(CrmException.Unavailable.class)
                .hasMessageContaining("marketing.refresh_token")
                .hasMessageNotContaining("second");
    }

    private SecretKeeper keeper(String connection) {
        return KeptSecrets.beside(folder.resolve("tasuki.duckdb")).of(connection);
    }

    private Path file() {
        return folder.resolve("tasuki.duckdb.secrets");
    }
}
