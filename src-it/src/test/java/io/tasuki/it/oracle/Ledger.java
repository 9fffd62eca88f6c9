package io.tasuki.it.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What should stand in our fields: the outcome of each lead's latest handoff, on every living record of that lead.
final class Ledger {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Set<OwnField> ABOUT_OUTCOMES =
            EnumSet.complementOf(EnumSet.of(OwnField.SALES_FEEDBACK, OwnField.INFORMATION_CHECKED));
    private static final String RETURNED_REASON = "not_a_fit";

    private final Records records;
    private final DealBook deals;
    private final SalesNotes notes;
    private final SalesSigns signs;

    private Ledger(Records records, List<Lead> leads, SalesNotes notes) {
        this.records = records;
        this.deals = new DealBook(records, leads);
        this.notes = notes;
        this.signs = new SalesSigns(records);
    }

    static Map<FieldKey, String> wanted(Records records, Memory memory, SalesNotes notes) {
        List<Lead> leads = Identity.leads(records, memory);
        Ledger ledger = new Ledger(records, leads, notes);
        Map<FieldKey, String> wanted = new TreeMap<>();
        for (Lead lead : leads) {
            if (!lead.ambiguous()) {
                lead.latest().ifPresent(handoff -> ledger.tell(lead, ledger.story(lead, handoff), wanted));
            }
        }
        return wanted;
    }

    private void tell(Lead lead, Map<OwnField, String> story, Map<FieldKey, String> wanted) {
        for (String object : Written.objects()) {
            for (Map<String, String> row : records.living(object)) {
                String id = Records.idOf(row);
                if (lead.contacts().contains(id) || lead.people().contains(id)) {
                    Written.on(object).stream()
                            .filter(field -> story.containsKey(field.value()))
                            .forEach(field -> wanted.put(
                                    new FieldKey(object, id, field.field()),
                                    field.value().plain(story.getOrDefault(field.value(), ""))));
                }
            }
        }
    }

    private Map<OwnField, String> story(Lead lead, Instant handoff) {
        List<Deal> counting = deals.of(lead, handoff);
        Map<OwnField, String> story = new EnumMap<>(OwnField.class);
        ABOUT_OUTCOMES.forEach(field -> story.put(field, ""));
        story.put(OwnField.HANDOFF_AT, handoff.toString());
        Comparator<Deal> byBeginning = Comparator.comparing(Deal::beganAt).thenComparing(Deal::id);
        Optional<Deal> win = counting.stream().filter(deal -> deal.kind() == Deal.Kind.WON).min(byBeginning);
        boolean open = counting.stream().anyMatch(deal -> deal.kind() == Deal.Kind.OPEN);
        if (win.isPresent()) {
            won(story, handoff, win.get(), counting);
        } else if (!counting.isEmpty() && !open) {
            end(story, "lost", counting.stream().max(byBeginning).orElseThrow());
        } else if (!counting.isEmpty()) {
            story.put(OwnField.OUTCOME, "open");
            about(story, counting.stream().max(Comparator.comparing(Deal::created).thenComparing(Deal::id)).orElseThrow());
        } else {
            withoutDeal(story, lead, handoff);
        }
        copyNotes(story, lead);
        return story;
    }

    // What sales says counts for more than what its status means; where it says nothing, nothing is copied.
    private void copyNotes(Map<OwnField, String> story, Lead lead) {
        notes.newest(records, lead, OwnField.SALES_FEEDBACK).ifPresent(text -> story.put(OwnField.SALES_FEEDBACK, text));
        notes.newest(records, lead, OwnField.INFORMATION_CHECKED)
                .ifPresent(text -> story.put(OwnField.INFORMATION_CHECKED, text));
        notes.newest(records, lead, OwnField.RETURNED_REASON)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> story.put(OwnField.RETURNED_REASON, text));
    }

    private static void won(Map<OwnField, String> story, Instant handoff, Deal win, List<Deal> counting) {
        end(story, "won", win);
        story.put(OwnField.DAYS_TO_WIN, Long.toString(Math.max(0, day(win.beganAt()) - day(handoff))));
        counting.stream()
                .filter(deal -> deal.kind() == Deal.Kind.WON)
                .flatMap(deal -> deal.amount().stream())
                .reduce(BigDecimal::add)
                .ifPresent(sum -> story.put(OwnField.WON_AMOUNT, sum.toPlainString()));
    }

    private static void end(Map<OwnField, String> story, String outcome, Deal deal) {
        story.put(OwnField.OUTCOME, outcome);
        story.put(OwnField.OUTCOME_AT, deal.beganAt().toString());
        about(story, deal);
    }

    private static void about(Map<OwnField, String> story, Deal deal) {
        story.put(OwnField.STAGE, deal.stage());
        story.put(OwnField.DEAL_REFERENCE, Records.DEALS + "/" + deal.id());
    }

    // What stood there before the handoff says nothing of it: sales has not looked yet.
    private void withoutDeal(Map<OwnField, String> story, Lead lead, Instant handoff) {
        Optional<Instant> sentBack = signs.sentBack(lead, handoff);
        story.put(OwnField.OUTCOME, sentBack.isPresent() ? "returned" : "open");
        sentBack.ifPresent(moment -> {
            story.put(OwnField.OUTCOME_AT, moment.toString());
            story.put(OwnField.RETURNED_REASON, RETURNED_REASON);
        });
    }

    private static long day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE).toEpochDay();
    }
}
