package io.tasuki.attribution.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Removal effects in a Markov chain of channels (E. Anderl and others, 2016): how much less would be won if a channel led
/// nowhere, in a world where the next touch depends on the last ones alone. All wins are shared in proportion.
///
/// 1. A state is a window of as many touches as the order says; a shorter path is one state.
/// 2. Equal states in a row are one.
/// 3. The chain is solved as a linear system: nothing is simulated and no path is cut off.
public final class Markov implements PathModel {

    private static final int BITS = 20;
    private static final int HIGHEST_ORDER = 3;
    private static final int START = 0;

    private final int order;
    private final int channels;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<Long> windows = new ArrayList<>(List.of(0L));
    private final List<ChainState> states = new ArrayList<>(List.of(new ChainState()));
    private long conversions;
    private double value;
    private double[] effects = {};

    /// @param order 1 to 3: how many touches decide about the next one
    /// @param channels how many there are, at most a million
    public Markov(int order, int channels) {
        if (order < 1 || order > HIGHEST_ORDER) {
            throw new IllegalArgumentException("a chain of order " + order + "; there are 1 to " + HIGHEST_ORDER);
        }
        if (channels >= 1 << BITS) {
            throw new IllegalArgumentException(channels + " channels are too many");
        }
        this.order = order;
        this.channels = channels;
    }

    /// How much less is won without a channel, as a share of all.
    ///
    /// @param conversions by number of wins
    /// @param value by their value; 0 when the wins are worth nothing
    public record Removal(double conversions, double value) {}

    /// @param conversion the chance of a win at the beginning of a journey
    /// @param value what a journey is expected to be worth then
    public record Expected(double conversion, double value) {}

    @Override
    public void add(Path path) {
        long times = path.conversions() + path.nulls();
        if (times == 0) {
            return;
        }
        effects = new double[] {};
        int[] touched = path.channels();
        int last = START;
        for (int from = 0; from <= Math.max(0, touched.length - order); from++) {
            int state = number(window(touched, from));
            if (state != last) {
                states.get(last).goOn(state, times);
                last = state;
            }
        }
        states.get(last).end(path);
        conversions += path.conversions();
        value += path.conversions() > 0 ? path.value() : 0;
    }

    // Channels are counted from 1, so that a short window is not a long one.
    private long window(int[] touched, int from) {
        long window = 0;
        for (int place = from; place < Math.min(touched.length, from + order); place++) {
            window = window << BITS | touched[place] + 1L;
        }
        return window;
    }

    private int number(long window) {
        return numbers.computeIfAbsent(window, any -> {
            windows.add(window);
            states.add(new ChainState());
            return states.size() - 1;
        });
    }

    /// How many states were met; the beginning is none.
    public int states() {
        return states.size() - 1;
    }

    public Expected expected() {
        return new Solver().expected(-1);
    }

    /// One for each channel, by its number.
    ///
    /// @throws ArithmeticException when nothing was won
    public List<Removal> removals() {
        Solver solver = new Solver();
        Expected all = solver.expected(-1);
        if (all.conversion() == 0) {
            throw new ArithmeticException("no path was won");
        }
        return IntStream.range(0, channels)
                .mapToObj(channel -> less(all, solver.expected(channel)))
                .toList();
    }

    private static Removal less(Expected all, Expected without) {
        return new Removal(
                1 - without.conversion() / all.conversion(), all.value() == 0 ? 0 : 1 - without.value() / all.value());
    }

    @Override
    public List<ChannelCredit> credits() {
        List<Removal> removals = removals();
        double byNumber = removals.stream().mapToDouble(Removal::conversions).sum();
        double byValue = removals.stream().mapToDouble(Removal::value).sum();
        return removals.stream()
                .map(removal -> new ChannelCredit(
                        removal.conversions() / byNumber * conversions,
                        byValue == 0 ? 0 : removal.value() / byValue * value))
                .toList();
    }

    /// In proportion to the removal effects of the channels on the path. The chain's own credits are of all paths together,
    /// and are not the sum of these.
    ///
    /// @throws ArithmeticException when nothing was won
    @Override
    public double[] shares(int[] channels) {
        if (effects.length == 0) {
            effects = removals().stream().mapToDouble(Removal::conversions).toArray();
        }
        return Shares.byChannel(channels, channel -> Math.max(0, effects[channel]));
    }

    private boolean touches(int state, int channel) {
        for (long window = windows.get(state); window != 0; window >>>= BITS) {
            if ((window & (1 << BITS) - 1) == channel + 1L) {
                return true;
            }
        }
        return false;
    }

    /// The chain as it stands, solved for one channel after the other.
    private final class Solver {

        private final double[] win = states.stream().mapToDouble(ChainState::chanceOfWin).toArray();
        private final double[] worth = states.stream().mapToDouble(ChainState::valueOfWin).toArray();
        private final AbsorbingChain chain;

        Solver() {
            int[][] next = states.stream().map(ChainState::next).toArray(int[][]::new);
            double[][] chance = new double[next.length][];
            for (int state = 0; state < next.length; state++) {
                chance[state] = IntStream.of(next[state]).mapToDouble(states.get(state)::chanceOf).toArray();
            }
            this.chain = new AbsorbingChain(next, chance);
        }

        /// @param removed a channel that leads nowhere; negative: none
        Expected expected(int removed) {
            boolean[] kept = new boolean[states.size()];
            for (int state = 0; state < kept.length; state++) {
                kept[state] = !touches(state, removed);
            }
            return new Expected(chain.expected(win, state -> kept[state]), chain.expected(worth, state -> kept[state]));
        }
    }
}
