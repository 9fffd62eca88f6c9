package io.tasuki.salesforce.settings;

import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.SettingException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The three ways for a server to log in. The text forms hide the secrets.
public sealed interface Credentials {

    /// The consumer key of the External Client App.
    String clientId();

    /// What to look at when the login is refused.
    String keys();

    /// The app logs in by itself, as the run-as user that stands in its policies.
    record ClientSecret(String clientId, String clientSecret) implements Credentials {
        @Override
        public String keys() {
            return "client_id and client_secret";
        }

        @Override
        public String toString() {
            return "ClientSecret[hidden]";
        }
    }

    /// JWT bearer: the app's certificate vouches for a user who was admitted beforehand.
    ///
    /// @param keyFile the private key of that certificate
    /// @param audience whom the assertion is meant for
    record SignedAssertion(String clientId, String username, Path keyFile, String audience) implements Credentials {
        @Override
        public String keys() {
            return "client_id, username and private_key_file";
        }

        @Override
        public String toString() {
            return "SignedAssertion[hidden]";
        }
    }

    /// A user has let the app in; each use may replace the token.
    ///
    /// @param clientSecret empty for an app that needs none to refresh
    record RefreshToken(String clientId, Optional<String> clientSecret, String refreshToken) implements Credentials {
        @Override
        public String keys() {
            return "client_id, client_secret and refresh_token";
        }

        @Override
        public String toString() {
            return "RefreshToken[hidden]";
        }
    }

    /// @throws SettingException when the settings of no way are whole, or those of two ways stand side by side
    static Credentials of(ConnectionSettings settings, URI loginUrl) {
        String clientId = settings.require("client_id");
        Optional<String> secret = settings.find("client_secret");
        Optional<String> refreshToken = settings.find("refresh_token");
        if (settings.find("private_key_file").isPresent()
                || settings.find("username").isPresent()) {
            demandAlone(settings, List.of("client_secret", "refresh_token"));
            return new SignedAssertion(
                    clientId, settings.require("username"), keyFile(settings), audience(settings, loginUrl));
        }
        if (refreshToken.isPresent()) {
            return new RefreshToken(clientId, secret, refreshToken.get());
        }
        return new ClientSecret(clientId, secret.orElseThrow(Credentials::nothing));
    }

    private static SettingException nothing() {
        return new SettingException(
                "client_secret", "is missing", "add client_secret, or username and private_key_file, or refresh_token");
    }

    private static void demandAlone(ConnectionSettings settings, List<String> others) {
        others.stream()
                .filter(key -> settings.find(key).isPresent())
                .findFirst()
                .ifPresent(key -> {
                    throw new SettingException(
                            key,
                            "stands beside the settings of a login by private_key_file",
                            "keep either it or username and private_key_file");
                });
    }

    private static Path keyFile(ConnectionSettings settings) {
        try {
            return Path.of(settings.require("private_key_file"));
        } catch (InvalidPathException notAPath) {
            throw new SettingException("private_key_file", "is not a path of a file", "name the key file in PEM");
        }
    }

    // Production and sandboxes each have one login host for all organisations; anything else is its own audience.
    private static String audience(ConnectionSettings settings, URI loginUrl) {
        String host = loginUrl.getHost().toLowerCase(Locale.ROOT);
        String usual = host.endsWith(".sandbox.my.salesforce.com") || host.equals("test.salesforce.com")
                ? "https://test.salesforce.com"
                : host.endsWith(".salesforce.com") ? "https://login.salesforce.com" : loginUrl.toString();
        return settings.get("audience", usual);
    }
}
