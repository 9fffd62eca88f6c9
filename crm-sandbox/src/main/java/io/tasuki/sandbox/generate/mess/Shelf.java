package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.records.Book;
import io.tasuki.sandbox.generate.records.Conversion;
import io.tasuki.sandbox.generate.records.Fate;
import io.tasuki.sandbox.generate.records.Field;
import io.tasuki.sandbox.generate.records.PersonRecord;
import io.tasuki.sandbox.generate.records.PersonRecord.Kind;
import io.tasuki.sandbox.generate.records.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/// The books of all accounts, each with what it holds of one circle; and what may befall the records in them.
final class Shelf {

    private final Book portal = new Book();
    private final Book secondPortal = new Book();
    private final Book organization = new Book();
    private final Topology topology;
    private final RecordNames names;
    private final Instant now;

    Shelf(Topology topology, RecordNames names, Instant now) {
        this.topology = topology;
        this.names = names;
        this.now = now;
    }

    RecordNames names() {
        return names;
    }

    Book portal() {
        return portal;
    }

    Book secondPortal() {
        return secondPortal;
    }

    Book organization() {
        return organization;
    }

    Book marketing(Circle circle) {
        if (!topology.marketingInHubSpot()) {
            return organization;
        }
        return names.inSecondPortal(circle) ? secondPortal : portal;
    }

    Book marketing(Life life) {
        return marketing(life.circle);
    }

    Book sales() {
        return topology.salesInSalesforce() ? organization : portal;
    }

    Book otherPortal(Life life) {
        return names.inSecondPortal(life.circle) ? portal : secondPortal;
    }

    /// Changes what sales holds of a person: lead and contact record.
    void rewriteSales(Life life, UnaryOperator<PersonRecord> change) {
        sales().rewrite(names.salesLead(life), change);
        sales().rewrite(names.salesContact(life), change);
    }

    /// HubSpot's own connector wrote on its contact which records of Salesforce that is.
    void stamp(Life life) {
        Instant at = life.handoff().receivedAt;
        String contact = topology.marketingInHubSpot() ? names.marketing(life) : names.salesContact(life);
        Book hubspot = topology.marketingInHubSpot() ? marketing(life) : sales();
        if (topology.salesInSalesforce()) {
            hubspot.companies().replaceAll(company -> company.stamped(names.account(life.circle)));
        }
        for (PersonRecord person : List.copyOf(organization.people())) {
            if (person.id().equals(names.salesLead(life))) {
                hubspot.rewrite(contact, record -> record.with(new Version(Field.LEAD_STAMP, person.id(), at)));
            } else if (person.id().equals(names.salesContact(life))) {
                hubspot.rewrite(contact, record -> record.with(new Version(Field.CONTACT_STAMP, person.id(), at)));
            }
        }
    }

    /// Two records of marketing were one person, and were merged soon after.
    void mergeAtMarketing(Life life) {
        merge(marketing(life), names.marketing(life), names.marketingTwin(life), topology.marketingInHubSpot());
    }

    void mergeAtSales(Life life) {
        String kept = topology.salesInSalesforce() ? names.salesLead(life) : names.salesContact(life);
        merge(sales(), kept, names.salesTwin(life), !topology.salesInSalesforce());
    }

    /// HubSpot keeps the loser's id on the winner, Salesforce the winner's on the loser, which it deletes.
    private void merge(Book book, String kept, String lost, boolean inHubSpot) {
        PersonRecord winner = book.person(kept);
        if (inHubSpot) {
            book.rewrite(kept, record -> record.but(Fate.survivorOf(lost)));
        } else {
            PersonRecord loser = PersonRecord.of(
                    winner.kind(), lost, winner.createdAt(), winner.who(), List.of(winner.versions().getFirst()));
            book.people().add(loser.but(Fate.merged(kept, soonAfter(winner.createdAt()))));
        }
    }

    /// The contact that a lead became was merged into the one that the deal names.
    void mergeContact(Life life) {
        String lost = names.mergedContact(life);
        PersonRecord kept = organization.person(names.salesContact(life));
        PersonRecord loser = PersonRecord.of(Kind.CONTACT, lost, kept.createdAt(), kept.who(), kept.versions())
                .at(kept.companyId());
        organization.people().add(loser.but(Fate.merged(kept.id(), soonAfter(kept.createdAt()))));
        organization.rewrite(names.salesLead(life), lead -> {
            Conversion into = lead.conversion();
            return into == null ? lead : lead.converted(new Conversion(into.at(), into.companyId(), lost, into.dealId()));
        });
    }

    void deleteAtMarketing(Life life) {
        String id = names.marketing(life);
        marketing(life).leadObjects().removeIf(lead -> lead.contactId().equals(id));
        marketing(life).activities().removeIf(activity -> activity.personId().equals(id));
        marketing(life).rewrite(id, record -> record.but(Fate.deleted(now)));
    }

    void eraseAtMarketing(Life life) {
        String id = names.marketing(life);
        marketing(life).people().removeIf(record -> record.id().equals(id));
        marketing(life).activities().removeIf(activity -> activity.personId().equals(id));
    }

    void deleteAtSales(Life life) {
        String id = topology.salesInSalesforce() ? names.salesLead(life) : names.salesContact(life);
        sales().activities().removeIf(activity -> activity.personId().equals(id));
        sales().rewrite(id, record -> record.but(Fate.deleted(now)));
    }

    private Instant soonAfter(Instant moment) {
        Instant soon = moment.plus(Duration.ofHours(2));
        return soon.isAfter(now) ? now : soon;
    }
}
