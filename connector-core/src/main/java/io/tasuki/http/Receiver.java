package io.tasuki.http;

import io.tasuki.crm.CrmException;
import java.io.IOException;
import java.io.InputStream;

/// Takes the body of a successful answer as it comes, for what is too large to be held in memory.
@FunctionalInterface
public interface Receiver {

    /// Called anew, for the whole body from its beginning, each time the call is tried again.
    ///
    /// @param head the answer without its body
    /// @param body decompressed
    /// @throws IOException when the body breaks off: the call is tried again
    /// @throws CrmException when trying again would not help
    void take(Answer head, InputStream body) throws IOException, CrmException;
}
