package io.tasuki.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tasuki.crm.CrmException;
import io.tasuki.crm.SecretKeeper;
import io.tasuki.model.Sha256;
import io.tasuki.store.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The secrets that CRMs have replaced, in a file beside the store that only its owner may read.
///
/// They are not in the store: its copies travel, and not every command that logs in holds it.
final class KeptSecrets {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Path file;

    private KeptSecrets(Path file) {
        this.file = file;
    }

    static KeptSecrets beside(Path store) {
        return new KeptSecrets(store.resolveSibling(store.getFileName() + ".secrets"));
    }

    SecretKeeper of(String connection) {
        return new SecretKeeper() {

            @Override
            public Optional<String> find(String name, String configured) {
                return KeptSecrets.this.find(address(connection, name), configured);
            }

            @Override
            public void keep(String name, String configured, String replacement) throws CrmException {
                KeptSecrets.this.keep(address(connection, name), new Kept(Sha256.hex(configured), replacement));
            }
        };
    }

    /// @param instead the hash of the configured secret it stands for
    private record Kept(String instead, String secret) {

        @Override
        public String toString() {
            return "Kept[hidden]";
        }
    }

    /// All that is kept, by address; what stands in the file.
    private static final class Contents extends TreeMap<String, Kept> {
        private static final long serialVersionUID = 1;
    }

    private synchronized Optional<String> find(String address, String configured) {
        return Optional.ofNullable(contents().get(address))
                .filter(kept -> kept.instead().equals(Sha256.hex(configured)))
                .map(Kept::secret);
    }

    private synchronized void keep(String address, Kept kept) throws CrmException {
        Map<String, Kept> contents = contents();
        contents.put(address, kept);
        try {
            PrivateFile.write(file, JSON.writeValueAsString(contents));
        } catch (IOException failure) {
            throw new CrmException.Unavailable("the new secret " + address + " cannot be kept in " + file + " ("
                    + failure.getClass().getSimpleName() + ")");
        }
    }

    // A file that cannot be read holds nothing: the configured secret is tried, and its refusal is told.
    private Map<String, Kept> contents() {
        try {
            return Files.exists(file) ? JSON.readValue(Files.readString(file), Contents.class) : new Contents();
        } catch (IOException unreadable) {
            return new Contents();
        }
    }

    private static String address(String connection, String name) {
        return connection + "." + name;
    }
}
