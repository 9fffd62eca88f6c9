package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.records.ActivityRecord;
import io.tasuki.sandbox.generate.records.Book;
import io.tasuki.sandbox.generate.records.CompanyRecord;
import io.tasuki.sandbox.generate.records.Conversion;
import io.tasuki.sandbox.generate.records.Field;
import io.tasuki.sandbox.generate.records.LeadObject;
import io.tasuki.sandbox.generate.records.PersonRecord;
import io.tasuki.sandbox.generate.records.PersonRecord.Kind;
import io.tasuki.sandbox.generate.records.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Writes what the CRM of sales knows of people: records, how far they are, what was done with them.
final class SalesChapter {

    private static final Instant FOUNDED = Instant.parse("2024-04-01T00:00:00Z");
    private static final int ACTIVITIES_A_HANDOFF = 8;

    private final Topology topology;
    private final RecordNames names;

    SalesChapter(Topology topology, RecordNames names) {
        this.topology = topology;
        this.names = names;
    }

    void write(Circle circle, Shelf shelf) {
        circle.lives.stream().filter(Life::handedOver).forEach(life -> write(life, shelf));
        if (topology.salesInSalesforce()) {
            shelf.organization().companies().add(company(names.account(circle), circle));
        } else if (!topology.alone()) {
            shelf.portal().companies().add(company(names.hubspotCompany(circle), circle));
        }
    }

    /// What sales makes of a handoff, in the words of a place: the status, or the reason in its own field.
    static void judgement(
            Handoff handoff, BiFunction<Handoff, Decision, String> words, List<Version> versions) {
        Instant called = handoff.calledAt;
        if (called != null) {
            versions.add(new Version(Field.STATUS, words.apply(handoff, Decision.WORKING), called));
        }
        Instant decided = handoff.decidedAt;
        if (decided != null && handoff.reasonOnlyInField) {
            versions.add(new Version(Field.RETURN_REASON, handoff.reason.code(), decided));
        } else if (decided != null) {
            versions.add(new Version(Field.STATUS, words.apply(handoff, handoff.decision), decided));
        }
    }

    private static CompanyRecord company(String id, Circle circle) {
        return new CompanyRecord(id, circle.company(), FOUNDED, circle.employeesTyped, "");
    }

    private void write(Life life, Shelf shelf) {
        switch (topology) {
            case HUBSPOT_TO_SALESFORCE, TWO_PORTALS -> {
                if (!life.contactAtOnce) {
                    shelf.sales().people().add(lead(life));
                }
                contact(life, shelf.sales());
            }
            case SALESFORCE_ALONE -> {
                contact(life, shelf.sales());
                shelf.sales().rewrite(names.salesLead(life), lead -> lead.converted(conversion(life)));
            }
            case SALESFORCE_TO_HUBSPOT -> shelf.sales().people().add(buyer(life));
            case HUBSPOT_ALONE -> leadObjects(life, shelf.sales());
        }
        activities(life, shelf.sales());
    }

    private PersonRecord lead(Life life) {
        List<Version> versions = judged(life, Statuses::salesforce);
        return PersonRecord.of(Kind.LEAD, names.salesLead(life), life.handoff().receivedAt, life.person, versions)
                .converted(conversion(life));
    }

    private List<Version> judged(Life life, BiFunction<Handoff, Decision, String> words) {
        List<Version> versions = new ArrayList<>();
        for (Handoff handoff : life.handoffs) {
            versions.add(new Version(Field.STATUS, words.apply(handoff, Decision.NEW), handoff.receivedAt));
            versions.add(new Version(Field.OWNER, names.owner(handoff.owner), handoff.receivedAt));
            judgement(handoff, words, versions);
        }
        return versions;
    }

    private @Nullable Conversion conversion(Life life) {
        if (!life.accepted()) {
            return null;
        }
        String deal = life.circle.deals.stream()
                .filter(made -> made.converter == life)
                .map(names::deal)
                .findFirst()
                .orElse("");
        return new Conversion(accepted(life).decided(), names.account(life.circle), names.salesContact(life), deal);
    }

    private static Handoff accepted(Life life) {
        return life.handoffs.stream().filter(Handoff::accepted).findFirst().orElseThrow();
    }

    private void contact(Life life, Book book) {
        if (life.accepted() && !life.startedAsContact) {
            Handoff handoff = accepted(life);
            Instant made = life.contactAtOnce ? handoff.receivedAt : handoff.decided();
            Instant since = Objects.requireNonNullElse(life.contactSince, made);
            List<Version> versions = List.of(new Version(Field.OWNER, names.owner(handoff.owner), since));
            book.people()
                    .add(PersonRecord.of(Kind.CONTACT, names.salesContact(life), since, life.person, versions)
                            .at(names.account(life.circle)));
        }
    }

    private PersonRecord buyer(Life life) {
        Instant received = life.handoff().receivedAt;
        Instant known = Objects.requireNonNullElse(life.contactSince, received);
        Instant since = known.isBefore(received) ? known : received;
        return PersonRecord.of(
                        Kind.CONTACT,
                        names.salesContact(life),
                        since,
                        life.person,
                        judged(life, Statuses::hubspot))
                .at(names.hubspotCompany(life.circle));
    }

    private void leadObjects(Life life, Book book) {
        for (int number = 0; number < life.handoffs.size(); number++) {
            Handoff handoff = life.handoffs.get(number);
            if (handoff.rule == Rule.CREATED) {
                book.leadObjects().add(leadObject(handoff, number));
            }
            Instant decided = handoff.decidedAt;
            boolean unsaid = handoff.reasonOnlyInField || handoff.rule != Rule.CREATED;
            if (handoff.decision == Decision.RETURNED && unsaid && decided != null) {
                book.rewrite(
                        names.salesContact(life),
                        contact -> contact.with(new Version(Field.RETURN_REASON, handoff.reason.code(), decided)));
            }
        }
    }

    private LeadObject leadObject(Handoff handoff, int number) {
        List<LeadObject.Step> steps = new ArrayList<>();
        steps.add(new LeadObject.Step(Statuses.leadStage(Decision.NEW), handoff.at));
        if (handoff.calledAt != null) {
            steps.add(new LeadObject.Step(Statuses.leadStage(Decision.WORKING), handoff.calledAt));
        }
        boolean returned = handoff.decision == Decision.RETURNED && !handoff.reasonOnlyInField;
        if (handoff.decidedAt != null && (returned || handoff.accepted())) {
            steps.add(new LeadObject.Step(Statuses.leadStage(handoff.decision), handoff.decidedAt));
        }
        Life life = handoff.life;
        return new LeadObject(
                names.leadObject(life, number),
                life.person.familyName() + "様",
                names.salesContact(life),
                names.owner(handoff.owner),
                steps,
                returned ? handoff.reason.code() : "",
                life.circle.deals.stream()
                        .filter(deal -> deal.countsFor == handoff && deal.involves(life))
                        .map(names::deal)
                        .toList());
    }

    /// The person answers before anybody calls; only what sales does is a contact.
    private void activities(Life life, Book book) {
        for (int number = 0; number < life.handoffs.size(); number++) {
            Handoff handoff = life.handoffs.get(number);
            Instant called = handoff.calledAt;
            int part = number * ACTIVITIES_A_HANDOFF;
            if (called != null) {
                book.activities().add(activity(handoff, ActivityRecord.Kind.CALL, part, called));
                book.activities().add(activity(handoff, ActivityRecord.Kind.EMAIL, part + 1, called.plusSeconds(600)));
                Instant wrote = called.minusSeconds(300);
                book.activities().add(activity(handoff, ActivityRecord.Kind.INCOMING_EMAIL, part + 2, wrote));
                book.activities().add(activity(handoff, ActivityRecord.Kind.TASK, part + 3, wrote));
            }
        }
    }

    private ActivityRecord activity(Handoff handoff, ActivityRecord.Kind kind, int part, Instant at) {
        Life life = handoff.life;
        boolean known = life.accepted() || life.startedAsContact || !topology.salesInSalesforce();
        return new ActivityRecord(
                kind,
                names.activity(!topology.salesInSalesforce(), kind, life, part),
                known ? names.salesContact(life) : names.salesLead(life),
                names.owner(handoff.owner),
                at,
                at);
    }
}
