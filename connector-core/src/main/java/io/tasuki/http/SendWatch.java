package io.tasuki.http;

import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Call;
import okhttp3.EventListener;

/// Notices the moment from which the server may have seen a request, and counts requests as they go out.
final class SendWatch extends EventListener {

    private final AtomicLong counter;
    private volatile boolean begun;

    SendWatch(AtomicLong counter) {
        this.counter = counter;
    }

    @Override
    public void requestHeadersStart(Call call) {
        begun = true;
        counter.incrementAndGet();
    }

    boolean begun() {
        return begun;
    }
}
