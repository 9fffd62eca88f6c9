package io.tasuki.crm.contract;

import io.tasuki.crm.SecretKeeper;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps secrets as long as it lives.
public final class SecretsInMemory implements SecretKeeper {

    private final Map<String, String> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<String> find(String name, String configured) {
        return Optional.ofNullable(kept.get(name + configured));
    }

    @Override
    public void keep(String name, String configured, String replacement) {
        kept.put(name + configured, replacement);
    }
}
