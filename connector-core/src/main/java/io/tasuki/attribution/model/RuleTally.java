package io.tasuki.attribution.model;

import java.util.List;

/// A rule's weights, added up by channel. A channel that is touched twice is given both.
public final class RuleTally implements PathModel {

    private final Rule rule;
    private final ChannelSums sums;

    /// @param channels how many there are
    public RuleTally(Rule rule, int channels) {
        this.rule = rule;
        this.sums = new ChannelSums(channels);
    }

    @Override
    public void add(Path path) {
        if (path.conversions() == 0) {
            return;
        }
        double[] weights = rule.weights(Journey.of(path.channels().length));
        for (int place = 0; place < weights.length; place++) {
            sums.give(path.channels()[place], weights[place], path);
        }
    }

    @Override
    public List<ChannelCredit> credits() {
        return sums.credits();
    }

    @Override
    public double[] shares(int[] channels) {
        return rule.weights(Journey.of(channels.length));
    }
}
