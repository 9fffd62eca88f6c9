package io.tasuki.store;

import java.util.Properties;

/// How the engine may use the machine.
///
/// @param memoryLimit the engine's own memory, for instance `1GB`; the default of the engine would be 80 % of the machine
/// @param threads how many cores a query may use
/// @param spillLimit the most disk it takes for what does not fit into its memory, for instance `20GB`
public record StoreSettings(String memoryLimit, int threads, String spillLimit) {

    // Threads that share a core, or a small piece of work, cost more than they bring; each takes memory of its own. The
    // process holds about as much again beside this limit; what does not fit spills.
    public static StoreSettings defaults() {
        int half = Runtime.getRuntime().availableProcessors() / 2;
        return new StoreSettings("400MB", Math.max(1, Math.min(4, half)), "20GB");
    }

    // A commit past the default threshold of 16 MB re-packs half-empty row groups and takes seconds, so the
    // threshold is high and the store is checkpointed when idle. Extensions would be fetched from the network.
    Properties properties(SpillFolder spill) {
        Properties properties = new Properties();
        properties.setProperty("memory_limit", memoryLimit);
        properties.setProperty("threads", Integer.toString(threads));
        properties.setProperty("temp_directory", spill.folder().toString());
        properties.setProperty("max_temp_directory_size", spillLimit);
        properties.setProperty("checkpoint_threshold", "1GB");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        return properties;
    }
}
