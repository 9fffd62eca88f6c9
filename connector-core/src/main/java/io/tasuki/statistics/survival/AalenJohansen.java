package io.tasuki.statistics.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// The share that has had the event by a day where another end may come first (O. Aalen, S. Johansen, 1978), with the
/// standard error of the delta method (E. Marubini, M. G. Valsecchi, 1995, equation 10.12).
public final class AalenJohansen {

    private final List<Step> steps = new ArrayList<>();

    public AalenJohansen(LifeTable table) {
        double open = 1;
        double events = 0;
        double competing = 0;
        for (LifeTable.Row row : table.rows()) {
            Ends ends = row.ends();
            if (ends.events() + ends.competing() > 0) {
                events += open * ends.events() / row.atRisk();
                competing += open * ends.competing() / row.atRisk();
                double before = open;
                open *= 1 - (double) (ends.events() + ends.competing()) / row.atRisk();
                steps.add(new Step(row, before, open, new Shares(events, competing)));
            }
        }
    }

    /// By the end of that day; flat after the last one observed.
    public Incidence at(int day) {
        List<Step> past = steps.stream().takeWhile(step -> step.ends().day() <= day).toList();
        if (past.isEmpty()) {
            return new Incidence(1, Estimate.of(0, 0), Estimate.of(0, 0));
        }
        Shares now = past.getLast().shares;
        return new Incidence(
                past.getLast().open,
                estimate(past, now.events, step -> step.shares.events, Ends::events),
                estimate(past, now.competing, step -> step.shares.competing, Ends::competing));
    }

    /// How likely what is still open at the end of its day `age` has the event by the end of `day`; 0 where that is no later
    /// or nothing of that age was left open. Flat after the last day observed.
    public double chance(int age, int day) {
        double open = past(age).map(Step::open).orElse(1.0);
        double already = past(age).map(step -> step.shares.events).orElse(0.0);
        double then = past(day).map(step -> step.shares.events).orElse(0.0);
        return day <= age || open <= 0 ? 0 : Math.min(1, (then - already) / open);
    }

    private Optional<Step> past(int day) {
        int low = 0;
        int high = steps.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (steps.get(middle).ends().day() <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(steps.get(low - 1));
    }

    private static Estimate estimate(List<Step> past, double now, Reading share, ToLongFunction<Ends> kind) {
        double variance = 0;
        for (Step step : past) {
            variance += step.variance(now - share.of(step), (double) kind.applyAsLong(step.ends()));
        }
        return Estimate.of(now, variance);
    }

    /// What has become of all by a day; the three add up to 1.
    ///
    /// @param open no end yet
    public record Incidence(double open, Estimate events, Estimate competing) {}

    private interface Reading {
        double of(Step step);
    }

    private record Shares(double events, double competing) {}

    private record Step(LifeTable.Row row, double before, double open, Shares shares) {

        Ends ends() {
            return row.ends();
        }

        // What this day adds to the variance of a share that has grown by `since` after it.
        double variance(double since, double kind) {
            double atRisk = row.atRisk();
            double all = (double) ends().events() + ends().competing();
            double surviving = atRisk > all ? since * since * all / (atRisk * (atRisk - all)) : 0;
            double jump = before * kind / (atRisk * atRisk);
            return surviving + before * jump * (atRisk - kind) / atRisk - 2 * since * jump;
        }
    }
}
