package io.tasuki.stage.measure;

import io.tasuki.statistics.mean.MeanPrior;
import io.tasuki.statistics.rate.BetaBinomial;
import io.tasuki.statistics.rate.BetaPrior;
import io.tasuki.statistics.rate.Difference;
import io.tasuki.statistics.rate.Proportion;
import io.tasuki.statistics.rate.Wilson;
import io.tasuki.statistics.significance.BenjaminiHochberg;
import io.tasuki.statistics.significance.Fisher;
import io.tasuki.statistics.significance.Homogeneity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Compares every level of every attribute of a report with the rest of its attribute. All these looks are one family:
/// the more one looks at, the less a single p value says.
final class Comparison {

    private final List<Compared> attributes = new ArrayList<>();

    private Comparison(Map<String, List<CountedLevel>> levels) {
        levels.forEach((name, counted) -> attributes.add(new Compared(name, counted)));
    }

    static List<ConversionReport.Attribute> of(Map<String, List<CountedLevel>> levels) {
        return new Comparison(levels).report();
    }

    private List<ConversionReport.Attribute> report() {
        List<Double> p = attributes.stream().flatMap(attribute -> attribute.p.stream()).toList();
        double[] q = BenjaminiHochberg.q(p);
        List<ConversionReport.Attribute> reports = new ArrayList<>();
        int from = 0;
        for (Compared attribute : attributes) {
            reports.add(attribute.report(q, from));
            from += attribute.p.size();
        }
        return reports;
    }

    /// One attribute with the p value of each level; none where there is but one level.
    private static final class Compared {

        private final String name;
        private final List<CountedLevel> levels;
        private final Proportion total;
        private final List<Double> p;
        private final MeanPrior prices;

        Compared(String name, List<CountedLevel> levels) {
            this.name = name;
            this.levels = levels;
            total = Proportion.total(proportions());
            p = levels.size() < 2
                    ? List.of()
                    : proportions().stream().map(level -> Fisher.p(level, total.without(level))).toList();
            prices = MeanPrior.fit(levels.stream().map(level -> level.wins().prices()).toList());
        }

        private List<Proportion> proportions() {
            return levels.stream().map(CountedLevel::conversion).toList();
        }

        ConversionReport.Attribute report(double[] q, int from) {
            if (levels.isEmpty()) {
                return new ConversionReport.Attribute(name, Verdict.NOT_ENOUGH_DATA, null, null, List.of());
            }
            BetaPrior prior = BetaBinomial.fit(proportions());
            List<ConversionReport.Level> reports = new ArrayList<>();
            for (int i = 0; i < levels.size(); i++) {
                Beside beside = p.isEmpty() ? Beside.NOTHING : beside(levels.get(i).conversion(), p.get(i), q[from + i]);
                reports.add(level(levels.get(i), prior, beside));
            }
            return new ConversionReport.Attribute(
                    name, Verdict.ofAll(reports), prior, Homogeneity.of(proportions()), reports);
        }

        private Beside beside(Proportion level, double p, double q) {
            Difference difference = Difference.newcombe(level, total.without(level));
            return new Beside(difference, p, q, Verdict.of(difference, q).orTooFew(level, total));
        }

        private ConversionReport.Level level(CountedLevel level, BetaPrior prior, Beside beside) {
            Counts counts = level.counts();
            Proportion conversion = level.conversion();
            @Nullable Double price = price(level);
            return new ConversionReport.Level(
                    level.value(),
                    counts.handoffs(),
                    counts.won(),
                    counts.lost(),
                    counts.open(),
                    counts.returned(),
                    conversion.rate(),
                    Wilson.interval(conversion),
                    prior.shrink(conversion),
                    beside.difference,
                    beside.p,
                    beside.q,
                    beside.verdict,
                    level.wins().medianDays(),
                    price,
                    price == null ? null : conversion.rate() * price);
        }

        // A level without a priced win is worth what the others are, as far as anybody can say.
        private @Nullable Double price(CountedLevel level) {
            boolean priced = levels.stream().anyMatch(any -> any.wins().prices().size() > 0);
            return priced ? prices.shrink(level.wins().prices()) : null;
        }
    }

    private record Beside(@Nullable Difference difference, @Nullable Double p, @Nullable Double q, Verdict verdict) {

        static final Beside NOTHING = new Beside(null, null, null, Verdict.NOT_ENOUGH_DATA);
    }
}
