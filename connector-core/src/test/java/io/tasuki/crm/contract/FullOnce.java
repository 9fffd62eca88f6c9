package io.tasuki.crm.contract;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.SecretKeeper;
import java.util.Optional;

/// A keeper whose disk is full the first time.
public final class FullOnce implements SecretKeeper {

    private final SecretKeeper inner;
    private boolean failed;

    public FullOnce(SecretKeeper inner) {
        this.inner = inner;
    }

    @Override
    public Optional<String> find(String name, String configured) {
        return inner.find(name, configured);
    }

    @Override
    public void keep(String name, String configured, String replacement) throws CrmException {
        if (!failed) {
            failed = true;
            throw new CrmException.Unavailable("the disk is full");
        }
        inner.keep(name, configured, replacement);
    }
}
