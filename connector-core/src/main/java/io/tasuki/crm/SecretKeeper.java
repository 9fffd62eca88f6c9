package io.tasuki.crm;

import java.util.Optional;

/// Keeps the secrets of one connection that its CRM replaces while it runs, such as a refresh token that each use ends.
///
/// 1. What was kept is safe on the disk when [#keep] returns, and found again by later processes.
/// 2. It stands for the configured secret only as long as that one stays the same: whoever configures another wins.
public interface SecretKeeper {

    /// @param configured what the settings say
    /// @return what has replaced it; empty when nothing has
    Optional<String> find(String name, String configured);

    /// Takes the place of `configured`, and of what was kept for it before.
    ///
    /// @throws CrmException.Unavailable when it could not be kept; the caller goes on with it while it lives
    void keep(String name, String configured, String replacement) throws CrmException;
}
