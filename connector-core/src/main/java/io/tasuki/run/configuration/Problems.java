package io.tasuki.run.configuration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Gathers what is wrong with one file, so that all of it is told at once.
final class Problems {

    private final String file;
    private final List<ConfigurationProblem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(int line, String key, String message, String remedy) {
        found.add(new ConfigurationProblem(file, line, key, message, remedy));
    }

    /// @throws ConfigurationException when there is anything to tell
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ConfigurationException(found.stream()
                    .sorted(Comparator.comparingInt(ConfigurationProblem::line))
                    .toList());
        }
    }
}
