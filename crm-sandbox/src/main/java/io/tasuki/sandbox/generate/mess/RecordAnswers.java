package io.tasuki.sandbox.generate.mess;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Says which records are a life's, and what ties them.
final class RecordAnswers {

    private final Topology topology;
    private final RecordNames names;

    RecordAnswers(Topology topology, RecordNames names) {
        this.topology = topology;
        this.names = names;
    }

    /// The oldest of the records from which a lead may begin: an old customer's contact may be older than the lead.
    String oldest(Life life) {
        Instant known = life.contactSince;
        boolean customer = topology == Topology.SALESFORCE_ALONE && known != null && known.isBefore(life.born);
        return customer ? names.salesAddress("Contact", names.salesContact(life)) : names.marketingAddress(life);
    }

    List<RecordAnswer> living(Life life) {
        if (life.standing.unknowable) {
            return List.of();
        }
        List<RecordAnswer> living = new ArrayList<>();
        String own = names.marketingAddress(life);
        living.add(new RecordAnswer(own, own.equals(oldest(life)) ? List.of() : List.of("converted")));
        if (struck(life, KnownToBothPortals.NAME)) {
            living.add(new RecordAnswer(names.otherPortalAddress(life), List.of("email")));
        }
        if (!life.standing.ambiguous && !life.standing.salesForgot) {
            living.addAll(atSales(life));
        }
        return living;
    }

    List<String> former(Life life) {
        List<String> former = new ArrayList<>();
        if (struck(life, MergedAtMarketing.NAME)) {
            former.add(names.marketingTwin(life));
        }
        if (struck(life, MergedAtSales.NAME)) {
            former.add(names.salesTwin(life));
        }
        if (struck(life, ConvertedContactMerged.NAME)) {
            former.add(names.mergedContact(life));
        }
        return former;
    }

    List<String> gone(Life life) {
        List<String> gone = new ArrayList<>();
        if (life.standing.unknowable) {
            gone.add(names.marketingAddress(life));
        }
        if (life.standing.salesForgot) {
            gone.add(firstAtSales(life));
        }
        return gone;
    }

    List<String> candidates(Life life) {
        if (!life.standing.ambiguous) {
            return List.of();
        }
        List<String> candidates =
                new ArrayList<>(atSales(life).stream().map(RecordAnswer::record).toList());
        if (!life.standing.twin) {
            candidates.add(names.salesAddress("Lead", names.salesTwin(life)));
        }
        return candidates;
    }

    /// Marketing's other record of the same person: a lead of its own, for nothing says that it is not.
    LeadAnswer twinOf(Life life, LeadAnswer own) {
        String address = names.marketingConnection(life) + ".Lead/" + names.marketingTwin(life);
        return new LeadAnswer(
                address,
                List.of(new RecordAnswer(address, List.of())),
                List.of(),
                List.of(),
                own.ambiguous(),
                List.of(),
                List.of(),
                List.of());
    }

    private List<RecordAnswer> atSales(Life life) {
        String tie = life.standing.tie;
        return switch (topology) {
            case HUBSPOT_TO_SALESFORCE, TWO_PORTALS -> {
                List<RecordAnswer> records = new ArrayList<>();
                if (life.handedOver() && !life.contactAtOnce) {
                    records.add(new RecordAnswer(names.salesAddress("Lead", names.salesLead(life)), List.of(tie)));
                }
                if (life.accepted()) {
                    List<String> ties = life.contactAtOnce ? List.of(tie) : List.of(tie, "converted");
                    records.add(new RecordAnswer(names.salesAddress("Contact", names.salesContact(life)), ties));
                }
                yield records;
            }
            case SALESFORCE_TO_HUBSPOT ->
                life.handedOver()
                        ? List.of(new RecordAnswer(
                                names.salesAddress("contacts", names.salesContact(life)), List.of(tie)))
                        : List.of();
            case SALESFORCE_ALONE ->
                life.accepted() && !life.startedAsContact ? List.of(becameContact(life)) : List.of();
            case HUBSPOT_ALONE -> List.of();
        };
    }

    /// The contact that the lead became, or the one into which that was merged.
    private RecordAnswer becameContact(Life life) {
        String contact = names.salesAddress("Contact", names.salesContact(life));
        String tie = struck(life, ConvertedContactMerged.NAME) ? "merged" : "converted";
        return new RecordAnswer(contact, contact.equals(oldest(life)) ? List.of() : List.of(tie));
    }

    private String firstAtSales(Life life) {
        return atSales(life).getFirst().record();
    }

    private static boolean struck(Life life, String twist) {
        return life.twists.contains(twist);
    }
}
