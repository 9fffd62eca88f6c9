package io.tasuki.sandbox.generate.tell;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/// Chance, drawn from a seed. Only exactly defined arithmetic is used, so a seed means the same on every machine.
public final class Dice {

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// The dice of one subject: lead number `index` of the world `seed`; different `purpose`s roll independently.
    public static Dice of(long seed, int index, String purpose) {
        long mixed =
                seed * 0x9E3779B97F4A7C15L + index * 0xD1B54A32D192ED03L + purpose.hashCode() * 0xBF58476D1CE4E5B9L;
        return new Dice(mixed ^ (mixed >>> 31));
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /// A whole number from `least` to `most`, both included.
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    public double uniform() {
        return random.nextDouble();
    }

    /// A waiting time whose hazard changes with `shape`.
    public Duration weibullDays(double scale, double shape) {
        double days = scale * StrictMath.pow(-StrictMath.log(1 - random.nextDouble()), 1 / shape);
        return Duration.ofSeconds((long) (days * Duration.ofDays(1).toSeconds()));
    }

    public double logNormal(double median, double spread) {
        double gaussian = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()))
                * StrictMath.cos(2 * Math.PI * random.nextDouble());
        return median * StrictMath.exp(spread * gaussian);
    }
}
