package io.tasuki.sandbox.generate.mess;

import java.time.Instant;

/// Writes a told circle into the books of all CRMs, then lets the twists bend what was recorded.
final class Layout {

    private final Topology topology;
    private final Instant now;
    private final RecordNames names;
    private final MarketingChapter marketing;
    private final SalesChapter sales;
    private final DealChapter deals;

    Layout(Topology topology, RecordNames names, Instant now) {
        this.topology = topology;
        this.now = now;
        this.names = names;
        this.marketing = new MarketingChapter(topology, names);
        this.sales = new SalesChapter(topology, names);
        this.deals = new DealChapter(names);
    }

    Shelf write(Telling telling) {
        Shelf shelf = new Shelf(topology, names, now);
        marketing.write(telling.circle(), shelf);
        sales.write(telling.circle(), shelf);
        deals.write(telling.circle(), shelf);
        telling.strikes().forEach(strike -> strike.twist().retell(strike.life(), shelf));
        return shelf;
    }
}
