package io.tasuki.app.cli;

import io.tasuki.app.serve.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Another process that holds a store and runs read commands for us.
@FunctionalInterface
public interface Neighbour {

    /// @param words a command line without the program's name
    /// @return empty when there is none
    Optional<Answer> ask(Path store, List<String> words) throws InterruptedException;

    static Neighbour none() {
        return (store, words) -> Optional.empty();
    }
}
