package io.tasuki.run.configuration;

/// One thing that is wrong with a configuration file.
///
/// @param line counted from 1
/// @param key the path of the key, such as `leads.match[1]`; empty when it is the whole file
/// @param message what is wrong; never a value that could be a secret
/// @param remedy what to do about it
public record ConfigurationProblem(String file, int line, String key, String message, String remedy) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + (key.isEmpty() ? "" : key + " ") + message + "; " + remedy;
    }
}
