package io.tasuki.crm;

import java.util.Optional;

/// One setting of a connection.
///
/// @param name the key in the configuration, snake_case
/// @param secret true when the value may only come from the environment and is never shown
/// @param fallback what holds when the key is left out; empty when the key is required
public record SettingSpec(String name, String description, boolean secret, Optional<String> fallback) {

    public static SettingSpec required(String name, String description) {
        return new SettingSpec(name, description, false, Optional.empty());
    }

    public static SettingSpec secret(String name, String description) {
        return new SettingSpec(name, description, true, Optional.empty());
    }

    /// A secret that only some ways to log in take.
    public static SettingSpec optionalSecret(String name, String description) {
        return new SettingSpec(name, description, true, Optional.of(""));
    }

    public static SettingSpec optional(String name, String description, String fallback) {
        return new SettingSpec(name, description, false, Optional.of(fallback));
    }
}
