package io.tasuki.attribution.model;

import java.util.List;

/// Learns from many paths, told one after the other, what each channel is worth. For one thread.
public interface PathModel {

    void add(Path path);

    /// One credit for each channel, by its number. Together they give away all wins and all value, as far as anything was
    /// won.
    ///
    /// @throws ArithmeticException when the paths leave nothing to learn from
    List<ChannelCredit> credits();

    /// How the one win of a path is shared among its touches, by what was learnt so far; a model whose credits are worked out
    /// path by path gives away the same here.
    ///
    /// @param channels of the path, in the order of its touches
    /// @return one share for each touch, none negative, summing to 1 up to rounding
    double[] shares(int[] channels);
}
