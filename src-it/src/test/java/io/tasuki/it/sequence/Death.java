package io.tasuki.it.sequence;

/// Where a process dies: at which of its calls, and how far that call has got by then.
public record Death(int call, Moment moment) {

    public enum Moment {
        /// The CRM has not seen the call.
        ARRIVED,
        /// The CRM did as asked, the answer never leaves.
        PROCESSED,
        /// The answer is on its way, nothing is settled.
        REPLIED
    }

    @Override
    public String toString() {
        return "call " + call + " " + moment;
    }
}
