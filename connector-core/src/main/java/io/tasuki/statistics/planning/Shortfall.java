package io.tasuki.statistics.planning;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How likely an amount is when to an uncertain number of wins come others, for many numbers of others in turn: what a count
/// of others comes to is worked out once.
public final class Shortfall {

    private final List<Wins> there;
    private final UnitPrice price;
    private final double amount;

    private final List<Map<Integer, Double>> given;
    private double[] reached = {};

    /// @param there one of these numbers, each as likely
    public Shortfall(List<Wins> there, UnitPrice price, double amount) {
        this.there = List.copyOf(there);
        this.price = price;
        this.amount = amount;
        this.given = Stream.<Map<Integer, Double>>generate(HashMap::new).limit(there.size()).toList();
    }

    /// @param others for each of the numbers that are there, of which they tell nothing
    public double closedBy(List<Wins> others) {
        double sum = IntStream.range(0, there.size()).mapToDouble(i -> closed(i, others.get(i))).sum();
        return Math.min(1, sum / there.size());
    }

    private double closed(int part, Wins others) {
        double sum = 0;
        for (int count = others.fewest(); count <= others.most(); count++) {
            sum += others.probability(count) * given.get(part).computeIfAbsent(count, more -> given(there.get(part), more));
        }
        return sum;
    }

    private double given(Wins wins, int more) {
        reckon(wins.most() + more);
        double sum = 0;
        for (int count = wins.fewest(); count <= wins.most(); count++) {
            double reaches = reached[count + more];
            sum += wins.probability(count) * (Double.isNaN(reaches) ? reach(count + more) : reaches);
        }
        return sum;
    }

    private double reach(int wins) {
        reached[wins] = price.reaches(wins, amount);
        return reached[wins];
    }

    private void reckon(int most) {
        int known = reached.length;
        if (most >= known) {
            reached = Arrays.copyOf(reached, Math.max(most + 1, 2 * known));
            Arrays.fill(reached, known, reached.length, Double.NaN);
        }
    }
}
