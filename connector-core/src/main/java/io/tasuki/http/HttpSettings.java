package io.tasuki.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/// How one host is spoken to.
///
/// @param base scheme, host and port; paths of calls are put behind it
/// @param attempts how often a call is tried in all
/// @param firstWait the pause after the first failed attempt; it doubles with each further one
/// @param patience the longest single wait a call may ask for; beyond it the call fails and names the moment
/// @param readTimeout the longest silence within an answer
/// @param callTimeout the longest whole exchange
/// @param maximumBytes the largest answer that is read, after decompression
/// @param budgets the allowances calls can name
public record HttpSettings(
        URI base,
        int attempts,
        Duration firstWait,
        Duration patience,
        Duration readTimeout,
        Duration callTimeout,
        long maximumBytes,
        List<Budget> budgets) {

    private static final long MEBIBYTE = 1L << 20;

    public HttpSettings {
        budgets = List.copyOf(budgets);
        if (base.getHost() == null || base.getScheme() == null) {
            throw new IllegalArgumentException("'" + base + "' is not an address with scheme and host");
        }
    }

    public static HttpSettings of(URI base, Budget... budgets) {
        return new HttpSettings(
                base,
                6,
                Duration.ofMillis(500),
                Duration.ofMinutes(2),
                Duration.ofMinutes(1),
                Duration.ofMinutes(5),
                64 * MEBIBYTE,
                List.of(budgets));
    }

    public HttpSettings withReadTimeout(Duration timeout) {
        return new HttpSettings(base, attempts, firstWait, patience, timeout, callTimeout, maximumBytes, budgets);
    }

    public HttpSettings withMaximumBytes(long bytes) {
        return new HttpSettings(base, attempts, firstWait, patience, readTimeout, callTimeout, bytes, budgets);
    }
}
