package io.tasuki.http;

import io.tasuki.crm.CrmException;

/// Logs in. Called by one thread at a time, and only when the present token is missing, ending or refused.
@FunctionalInterface
public interface TokenSource {

    /// @throws CrmException.AccessDenied when the login is refused
    Token fetch() throws CrmException;
}
