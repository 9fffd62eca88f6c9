package io.tasuki.it.sequence;

import io.tasuki.it.sequence.Death.Moment;
import io.tasuki.sandbox.control.CallListener;
import io.tasuki.sandbox.http.Request;

/// Counts the calls of one command and strikes at the moment that was foretold.
final class Reaper implements CallListener {

    private final Death death;
    private final Runnable blow;
    private int seen = -1;
    private boolean struck;

    Reaper(Death death, Runnable blow) {
        this.death = death;
        this.blow = blow;
    }

    synchronized boolean struck() {
        return struck;
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
    }

    private void at(Moment moment) {
        if (!struck && seen == death.call() && death.moment() == moment) {
            struck = true;
            blow.run();
        }
    }
}
