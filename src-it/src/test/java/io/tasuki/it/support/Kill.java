package io.tasuki.it.support;

import io.tasuki.sandbox.control.CallListener;
import io.tasuki.sandbox.http.Request;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Where a process dies without warning: at one of the calls it makes.
///
/// @param call the index of the call
public record Kill(int number, int call, String request, Moment moment, int laterMillis) {

    public enum Moment {
        /// The CRM has not seen the call.
        ARRIVED,
        /// The CRM did as asked, the answer never leaves.
        PROCESSED,
        /// The answer is on its way, nothing is settled.
        REPLIED,
        /// Somewhere in the work that follows the answer.
        LATER;

        /// Each of them in turn, for numbers that go up.
        public static Moment inTurn(int number) {
            return values()[number % values().length];
        }
    }

    /// Runs a command that dies so; one that makes fewer calls lives.
    ///
    /// @return its exit code, 137 when it was killed
    public int strike(Loop loop, String... command) {
        CompletableFuture<Process> victim = new CompletableFuture<>();
        loop.sandbox().listen(new Killer(this, victim));
        Product.Started started = loop.product().start(command);
        victim.complete(started.process());
        int exit = started.await().exitCode();
        loop.sandbox().listen(CallListener.NONE);
        return exit;
    }

    /// Kills the victim at its moment and holds the call until the process is dead.
    private static final class Killer implements CallListener {

        private final Kill kill;
        private final CompletableFuture<Process> victim;
        private int seen = -1;

        Killer(Kill kill, CompletableFuture<Process> victim) {
            this.kill = kill;
            this.victim = victim;
        }

        @Override
        public synchronized void arrived(Request request) {
            seen++;
            at(Moment.ARRIVED);
        }

        @Override
        public synchronized void processed(Request request) {
            at(Moment.PROCESSED);
        }

        @Override
        public synchronized void replied(Request request) {
            at(Moment.REPLIED);
            if (kill.moment() == Moment.LATER && seen == kill.call()) {
                CompletableFuture.delayedExecutor(kill.laterMillis(), TimeUnit.MILLISECONDS).execute(this::strike);
            }
        }

        private void at(Moment moment) {
            if (kill.moment() == moment && seen == kill.call()) {
                strike();
            }
        }

        private void strike() {
            Process process = victim.join();
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
