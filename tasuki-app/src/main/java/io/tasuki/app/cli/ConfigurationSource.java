package io.tasuki.app.cli;

import io.tasuki.run.configuration.Configuration;
import java.nio.file.Path;

/// Where the configuration comes from.
@FunctionalInterface
public interface ConfigurationSource {

    /// @throws io.tasuki.run.configuration.ConfigurationException when it cannot be used
    Configuration load(Path file);
}
