package io.tasuki.attribution.model;

import java.util.Arrays;
import java.util.List;

/// The Shapley value of each channel, where a set of channels is worth the wins whose paths lie wholly inside it.
///
/// With that worth the value has a closed form: the wins of a path are shared equally by the channels that occur on it,
/// however often. So nothing has to be learnt from journeys without a win.
public final class Shapley implements PathModel {

    private final ChannelSums sums;

    /// @param channels how many there are
    public Shapley(int channels) {
        this.sums = new ChannelSums(channels);
    }

    @Override
    public void add(Path path) {
        if (path.conversions() == 0) {
            return;
        }
        int[] distinct = Arrays.stream(path.channels()).distinct().toArray();
        for (int channel : distinct) {
            sums.give(channel, 1.0 / distinct.length, path);
        }
    }

    @Override
    public List<ChannelCredit> credits() {
        return sums.credits();
    }

    @Override
    public double[] shares(int[] channels) {
        return Shares.byChannel(channels, channel -> 1);
    }
}
