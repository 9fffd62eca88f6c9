package io.tasuki.hubspot.settings;

import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.SettingException;
import java.util.List;
import java.util.Optional;

/// How a portal is logged in to. The text forms hide the secrets.
public sealed interface Credentials {

    /// A service key or the token of a private app; it lasts.
    record Bearer(String token) implements Credentials {
        @Override
        public String toString() {
            return "Bearer[hidden]";
        }
    }

    /// An app that people have let into the portal: its refresh token gets it access tokens of half an hour.
    record App(String clientId, String clientSecret, String refreshToken) implements Credentials {
        @Override
        public String toString() {
            return "App[hidden]";
        }
    }

    /// The setting to look at when the login is refused.
    default String key() {
        return switch (this) {
            case Bearer bearer -> "access_token";
            case App app -> "refresh_token";
        };
    }

    static Credentials of(ConnectionSettings settings) {
        Optional<String> token = settings.find("access_token");
        List<String> ofApp = List.of("client_id", "client_secret", "refresh_token");
        boolean anyOfApp = ofApp.stream().anyMatch(key -> settings.find(key).isPresent());
        if (token.isPresent() && anyOfApp) {
            throw new SettingException(
                    "access_token",
                    "stands beside the settings of an app",
                    "keep either it or " + String.join(", ", ofApp));
        }
        if (token.isEmpty() && !anyOfApp) {
            throw new SettingException(
                    "access_token", "is missing", "add a service key, or " + String.join(", ", ofApp) + " of an app");
        }
        return token.<Credentials>map(Bearer::new)
                .orElseGet(() -> new App(
                        settings.require("client_id"),
                        settings.require("client_secret"),
                        settings.require("refresh_token")));
    }
}
