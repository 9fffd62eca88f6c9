package io.tasuki.sandbox.generate;

import io.tasuki.sandbox.data.DataSet;
import io.tasuki.sandbox.generate.tell.WorldFolder;
import java.nio.file.Path;

/// A made-up world: what both CRMs hold, and the truth about it.
public record World(DataSet data, Truth truth) {

    /// Writes a data set folder, with the answer key beside the tables as `truth.json`.
    public void writeTo(Path folder) {
        WorldFolder.write(data, folder);
        truth.writeTo(folder.resolve("truth.json"));
    }
}
