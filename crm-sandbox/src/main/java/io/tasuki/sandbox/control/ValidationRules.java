package io.tasuki.sandbox.control;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Records that their CRM's administrator lets nobody change through the API until a rule is kept; safe for many threads.
public final class ValidationRules {

    private record Address(String object, String id) {}

    private final Map<Address, String> messages = new HashMap<>();

    /// @param message what the vendor's server answers to whoever writes the record
    public synchronized void refuse(String object, String id, String message) {
        messages.put(new Address(object, id), message);
    }

    public synchronized void clear() {
        messages.clear();
    }

    /// Why a write to the record is refused; empty when it is not.
    public synchronized Optional<String> against(String object, String id) {
        return Optional.ofNullable(messages.get(new Address(object, id)));
    }
}
