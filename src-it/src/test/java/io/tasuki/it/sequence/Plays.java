package io.tasuki.it.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/// Plays many sequences, some at once, and gathers what failed.
final class Plays {

    private static final int AT_ONCE = Integer.getInteger("tasuki.sequence.threads", 2);
    private static final int ENOUGH = 5;

    private final List<Sequence.Failure> failures = new ArrayList<>();

    private Plays() {}

    /// Stops early when so many have failed that more would tell nothing new.
    static List<Sequence.Failure> of(long firstSeed, int sequences, LongFunction<Optional<Sequence.Failure>> play)
            throws InterruptedException {
        Plays plays = new Plays();
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Boolean>> all = new ArrayList<>();
            LongStream.range(firstSeed, firstSeed + sequences).forEach(seed -> all.add(workers.submit(plays.one(seed, play))));
            for (Future<Boolean> one : all) {
                one.get();
            }
        } catch (ExecutionException problem) {
            throw new AssertionError("a sequence could not be played", problem);
        }
        return plays.failures;
    }

    private Callable<Boolean> one(long seed, LongFunction<Optional<Sequence.Failure>> play) {
        return () -> {
            if (isEnough()) {
                return false;
            }
            play.apply(seed).ifPresent(this::add);
            return true;
        };
    }

    private synchronized boolean isEnough() {
        return failures.size() >= ENOUGH;
    }

    private synchronized void add(Sequence.Failure failure) {
        failures.add(failure);
    }
}
