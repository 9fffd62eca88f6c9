package io.tasuki.sandbox.data;

import java.nio.file.Path;
import java.time.Instant;

/// What a sandbox serves.
///
/// @param now where the sandbox's clock starts
public record DataSet(String name, Instant now, Side hubspot, Side salesforce) {

    /// Reads a folder; its tables are streamed when a server loads them, so the folder must stay until then.
    ///
    /// @throws DataSetException when the folder is not a data set
    public static DataSet read(Path folder) {
        return DataFolder.read(folder);
    }
}
