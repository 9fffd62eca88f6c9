package io.tasuki.statistics.survival;

/// The share that has had the event by a day, where there is one kind of end (E. L. Kaplan, P. Meier, 1958), with
/// Greenwood's standard error. Competing ends count as last sights.
public final class KaplanMeier {

    private final LifeTable table;

    public KaplanMeier(LifeTable table) {
        this.table = table;
    }

    /// By the end of that day; flat after the last one observed.
    public Estimate at(int day) {
        double without = 1;
        double greenwood = 0;
        for (LifeTable.Row row : table.rows()) {
            if (row.ends().day() > day) {
                break;
            }
            double atRisk = row.atRisk();
            long events = row.ends().events();
            without *= 1 - events / atRisk;
            greenwood += events == row.atRisk() ? 0 : events / (atRisk * (atRisk - events));
        }
        return Estimate.of(1 - without, without * without * greenwood);
    }
}
