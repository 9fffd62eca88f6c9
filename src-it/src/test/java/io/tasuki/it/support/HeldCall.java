package io.tasuki.it.support;

import io.tasuki.sandbox.control.CallListener;
import io.tasuki.sandbox.http.Request;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Holds every call until it is closed, so that a run stays in its middle without any waiting by the clock.
public final class HeldCall implements CallListener, AutoCloseable {

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @Override
    public void arrived(Request request) {
        if (request.path().startsWith("/_sandbox")) {
            return;
        }
        arrived.countDown();
        await(released);
    }

    /// Returns when the first call has come.
    public void awaitCall() {
        await(arrived);
    }

    @Override
    public void close() {
        released.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("nothing happened for a minute");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
