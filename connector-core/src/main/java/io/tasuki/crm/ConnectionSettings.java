package io.tasuki.crm;

import java.util.Map;
import java.util.Optional;

/// The values of one connection's settings. Its text form shows the keys only: some values are secrets.
public record ConnectionSettings(Map<String, String> values) {

    public ConnectionSettings {
        values = Map.copyOf(values);
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
    }

    /// @throws SettingException when the setting is missing
    public String require(String key) {
        return find(key).orElseThrow(() -> new SettingException(key, "is missing", "add '" + key + "' to the connection"));
    }

    public String get(String key, String fallback) {
        return find(key).orElse(fallback);
    }

    @Override
    public String toString() {
        return "ConnectionSettings" + values.keySet();
    }
}
