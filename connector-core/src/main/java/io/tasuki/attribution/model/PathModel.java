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
}
