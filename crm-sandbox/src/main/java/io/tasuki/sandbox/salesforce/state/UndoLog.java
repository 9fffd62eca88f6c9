package io.tasuki.sandbox.salesforce.state;

import java.util.ArrayDeque;
import java.util.Deque;

/// What has to be done to take an org's latest changes back, newest first; nothing is noted outside a transaction.
final class UndoLog {

    private final Deque<Runnable> steps = new ArrayDeque<>();
    private int open;

    void begin() {
        open++;
    }

    /// The number of steps so far: where a transaction inside another one begins.
    int mark() {
        return steps.size();
    }

    void note(Runnable inverse) {
        if (open > 0) {
            steps.push(inverse);
        }
    }

    void end() {
        open--;
        if (open == 0) {
            steps.clear();
        }
    }

    /// Takes back what was noted since `mark`.
    void rollBack(int mark) {
        while (steps.size() > mark) {
            steps.pop().run();
        }
    }
}
