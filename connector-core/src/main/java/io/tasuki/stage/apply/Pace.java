package io.tasuki.stage.apply;

import io.tasuki.crm.Capabilities;

/// How many records one connection takes at once just now.
///
/// Large batches trip an organisation's own triggers and meet rows that others hold: then they get smaller, and grow back
/// slowly when all goes well. Until then nothing goes as a job.
final class Pace {

    private static final int SMOOTH_BATCHES = 4;

    private final Capabilities capabilities;
    private final int maximum;
    private int size;
    private int smooth;

    Pace(Capabilities capabilities) {
        this.capabilities = capabilities;
        this.maximum = capabilities.maximumBatch();
        this.size = maximum;
    }

    /// How many of so many records go next.
    int next(int records) {
        return size == maximum && capabilities.asJob(records) ? records : size;
    }

    /// Some records of a batch of this size were refused for now.
    void rough(int batch) {
        size = Math.max(1, Math.min(size, batch) / 2);
        smooth = 0;
    }

    /// A batch went through.
    void smooth() {
        smooth++;
        if (smooth >= SMOOTH_BATCHES) {
            size = Math.min(maximum, size * 2);
            smooth = 0;
        }
    }
}
