package io.tasuki.attribution.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How much less often the very same path was won without one of its touches; the wins of the path are shared in
/// proportion. What Google's `fractribution` calls Shapley values.
///
/// 1. A path that was never seen was never won.
/// 2. A touch without which the path was won more often gets nothing.
/// 3. When no touch gets anything, the last one gets all.
///
/// Unlike the other models it keeps every distinct path.
public final class LeaveOneOut implements PathModel {

    private final int channels;
    private final Map<List<Integer>, Counted> paths = new HashMap<>();

    /// @param channels how many there are
    public LeaveOneOut(int channels) {
        this.channels = channels;
    }

    private record Counted(long conversions, long nulls, double value) {

        Counted plus(Counted more) {
            return new Counted(conversions + more.conversions, nulls + more.nulls, value + more.value);
        }

        double rate() {
            return conversions == 0 ? 0 : (double) conversions / (conversions + nulls);
        }
    }

    @Override
    public void add(Path path) {
        paths.merge(
                Arrays.stream(path.channels()).boxed().toList(),
                new Counted(path.conversions(), path.nulls(), path.value()),
                Counted::plus);
    }

    @Override
    public List<ChannelCredit> credits() {
        ChannelSums sums = new ChannelSums(channels);
        paths.forEach((touches, counted) -> {
            if (counted.conversions > 0) {
                share(touches, counted, sums);
            }
        });
        return sums.credits();
    }

    private void share(List<Integer> touches, Counted counted, ChannelSums sums) {
        double[] shares = shares(touches);
        for (int place = 0; place < shares.length; place++) {
            sums.give(touches.get(place), shares[place] * counted.conversions, shares[place] * counted.value);
        }
    }

    @Override
    public double[] shares(int[] channels) {
        return shares(Arrays.stream(channels).boxed().toList());
    }

    private double[] shares(List<Integer> touches) {
        double whole = rate(touches);
        double[] less = IntStream.range(0, touches.size())
                .mapToDouble(place -> Math.max(0, whole - rate(without(touches, place))))
                .toArray();
        if (Arrays.stream(less).sum() == 0) {
            less[less.length - 1] = 1;
        }
        return Shares.normalised(less, 0);
    }

    private static List<Integer> without(List<Integer> touches, int place) {
        return IntStream.range(0, touches.size())
                .filter(other -> other != place)
                .mapToObj(touches::get)
                .toList();
    }

    private double rate(List<Integer> touches) {
        Counted counted = paths.get(touches);
        return counted == null ? 0 : counted.rate();
    }
}
