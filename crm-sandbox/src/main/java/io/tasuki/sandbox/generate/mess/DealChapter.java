package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.records.DealRecord;
import io.tasuki.sandbox.generate.records.Product;
import io.tasuki.sandbox.generate.tell.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes the deals, and who has a part in them.
final class DealChapter {

    private static final Duration USUAL_LENGTH = Duration.ofDays(45);

    private final RecordNames names;

    DealChapter(RecordNames names) {
        this.names = names;
    }

    void write(Circle circle, Shelf shelf) {
        for (Deal deal : circle.deals) {
            if (deal.strangerDecides) {
                shelf.sales().people().add(names.strangerIn(deal));
            }
            shelf.sales().deals().add(record(deal));
        }
    }

    private DealRecord record(Deal deal) {
        Circle circle = deal.told.circle;
        int seller = deal.countsFor == null ? 0 : deal.countsFor.owner;
        return new DealRecord(
                names.deal(deal),
                circle.company() + " 新規導入",
                names.salesCompany(circle),
                names.owner(seller),
                List.copyOf(deal.steps),
                deal.money,
                closeDate(deal),
                deal.lostReason,
                roles(deal),
                items(deal),
                deal.deletedAt);
    }

    private static LocalDate closeDate(Deal deal) {
        return Hours.day(deal.stage().closed() ? deal.since() : deal.since().plus(USUAL_LENGTH));
    }

    private List<DealRecord.Role> roles(Deal deal) {
        List<DealRecord.Role> roles = new ArrayList<>();
        Instant at = deal.createdAt();
        for (Deal.Part part : deal.parts) {
            roles.add(new DealRecord.Role(
                    Ids.CONTACT_ROLE.within(ordinal(deal), roles.size()), names.salesContact(part.life()), part.primary(), at));
        }
        if (deal.strangerDecides) {
            roles.add(new DealRecord.Role(
                    Ids.CONTACT_ROLE.within(ordinal(deal), roles.size()), names.stranger(deal), true, at));
        }
        return roles;
    }

    private static String ordinal(Deal deal) {
        return Ids.OPPORTUNITY.of(deal.told.index, deal.number);
    }

    private List<DealRecord.Item> items(Deal deal) {
        List<DealRecord.Item> items = new ArrayList<>();
        for (Map.Entry<Product, Integer> item : deal.items.entrySet()) {
            items.add(new DealRecord.Item(names.item(deal, items.size()), item.getKey(), item.getValue()));
        }
        return items;
    }
}
