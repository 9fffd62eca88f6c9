package io.tasuki.attribution.model;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Shares of one win, for the touches of one path.
final class Shares {

    private Shares() {}

    /// In proportion to what each channel of the path is worth; the touches of one channel are equal. Where none is worth
    /// anything, all touches are equal.
    static double[] byChannel(int[] channels, IntToDoubleFunction worth) {
        double[] each = Arrays.stream(channels)
                .mapToDouble(channel -> worth.applyAsDouble(channel) / times(channels, channel))
                .toArray();
        return normalised(each, 1.0 / channels.length);
    }

    /// @param otherwise the share of each where all of these are 0
    static double[] normalised(double[] each, double otherwise) {
        double all = Arrays.stream(each).sum();
        return Arrays.stream(each).map(one -> all > 0 ? one / all : otherwise).toArray();
    }

    private static long times(int[] channels, int channel) {
        return IntStream.of(channels).filter(other -> other == channel).count();
    }
}
