package io.tasuki.store;

import java.util.Properties;

/// How the engine may use the machine.
///
/// @param memoryLimit the engine's own memory, for instance `1GB`; the default of the engine would be 80 % of the machine
/// @param threads how many cores a query may use
/// @param spillLimit the most disk it takes for what does not fit into its memory, for instance `20GB`
public record StoreSettings(String memoryLimit, int threads, String spillLimit) {

    /// Enough for a million leads over two CRMs. Threads that share a core, or a small piece of work, cost more than they
    /// bring, hence half of the cores.
    public static StoreSettings defaults() {
        int half = Runtime.getRuntime().availableProcessors() / 2;
        return new StoreSettings("1GB", Math.max(1, Math.min(4, half)), "20GB");
    }

    /// @param limit a whole number and its unit, for instance `400MB`
    /// @throws IllegalArgumentException when it is not
    public StoreSettings withMemory(String limit) {
        if (!limit.matches("[1-9]\\d{0,5} ?(MB|GB)")) {
            throw new IllegalArgumentException("'" + limit + "' is not an amount of memory");
        }
        return new StoreSettings(limit, threads, spillLimit);
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
