package io.tasuki.stage.apply;

/// How many records one connection takes at once just now.
///
/// Large batches trip an organisation's own triggers and meet rows that others hold: then they get smaller, and grow back
/// slowly when all goes well.
final class Pace {

    private static final int SMOOTH_BATCHES = 4;

    private final int maximum;
    private int size;
    private int smooth;

    Pace(int maximum) {
        this.maximum = maximum;
        this.size = maximum;
    }

    int size() {
        return size;
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
