package io.tasuki.attribution.model;

import java.util.List;
import java.util.stream.IntStream;

/// Credit by channel, as it adds up.
final class ChannelSums {

    private final double[] conversions;
    private final double[] values;

    ChannelSums(int channels) {
        this.conversions = new double[channels];
        this.values = new double[channels];
    }

    /// Gives a channel a share of a path's wins.
    void give(int channel, double share, Path path) {
        give(channel, share * path.conversions(), share * path.value());
    }

    void give(int channel, double conversions, double value) {
        this.conversions[channel] += conversions;
        this.values[channel] += value;
    }

    List<ChannelCredit> credits() {
        return IntStream.range(0, conversions.length)
                .mapToObj(channel -> new ChannelCredit(conversions[channel], values[channel]))
                .toList();
    }
}
