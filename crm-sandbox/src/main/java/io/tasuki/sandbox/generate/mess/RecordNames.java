package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.records.ActivityRecord;
import io.tasuki.sandbox.generate.records.Field;
import io.tasuki.sandbox.generate.records.PersonRecord;
import io.tasuki.sandbox.generate.records.PersonRecord.Kind;
import io.tasuki.sandbox.generate.records.Staff;
import io.tasuki.sandbox.generate.records.Version;
import io.tasuki.sandbox.generate.tell.Ids;
import io.tasuki.sandbox.generate.tell.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Which id every record has, counted from the life it is about, and under which address the truth names it.
final class RecordNames {

    private static final long CONTACTS = 1_000_000_000L;
    private static final long COMPANIES = 2_000_000_000L;
    private static final long DEALS = 3_000_000_000L;
    private static final long LEAD_OBJECTS = 4_000_000_000L;
    private static final long LINE_ITEMS = 5_000_000_000L;
    private static final long ACTIVITIES = 6_000_000_000L;
    private static final int PARTS = 64;
    private static final int TWIN = 1;
    private static final int STRANGER = 5;
    private static final int NAMESAKE = 6;

    private final Topology topology;

    RecordNames(Topology topology) {
        this.topology = topology;
    }

    String marketing(Life life) {
        return topology.marketingInHubSpot() ? contact(life, 0) : life.startedAsContact ? contact(life, 0) : lead(life, 0);
    }

    /// The lead record of sales, where it has such records.
    String salesLead(Life life) {
        return lead(life, 0);
    }

    String salesContact(Life life) {
        return topology.salesInSalesforce() ? Ids.CONTACT.of(life.index, 0) : contact(life, 0);
    }

    String marketingTwin(Life life) {
        return topology.marketingInHubSpot() ? contact(life, TWIN) : lead(life, TWIN);
    }

    String salesTwin(Life life) {
        return topology.salesInSalesforce() ? lead(life, TWIN) : contact(life, TWIN);
    }

    /// The contact that was merged into the life's contact.
    String mergedContact(Life life) {
        return Ids.CONTACT.of(life.index, TWIN);
    }

    String stranger(Deal deal) {
        return topology.salesInSalesforce()
                ? Ids.CONTACT.of(deal.told.index, STRANGER)
                : hubspot(CONTACTS, deal.told.index, STRANGER);
    }

    String leadObject(Life life, int handoff) {
        return hubspot(LEAD_OBJECTS, life.index, handoff);
    }

    String hubspotCompany(Circle circle) {
        return hubspot(COMPANIES, circle.number, 0);
    }

    String account(Circle circle) {
        return Ids.ACCOUNT.of(circle.number);
    }

    String salesCompany(Circle circle) {
        return topology.salesInSalesforce() ? account(circle) : hubspotCompany(circle);
    }

    String deal(Deal deal) {
        return topology.salesInSalesforce()
                ? Ids.OPPORTUNITY.of(deal.told.index, deal.number)
                : hubspot(DEALS, deal.told.index, deal.number);
    }

    String item(Deal deal, int part) {
        return topology.salesInSalesforce()
                ? Ids.LINE_ITEM.within(deal(deal), part)
                : hubspot(LINE_ITEMS, deal.told.index, deal.number * 4 + part);
    }

    String activity(boolean inHubSpot, ActivityRecord.Kind kind, Life life, int part) {
        if (inHubSpot) {
            return hubspot(ACTIVITIES, life.index, part);
        }
        return (kind == ActivityRecord.Kind.MEETING ? Ids.EVENT : Ids.TASK).within(lead(life, 0), part);
    }

    String owner(int number) {
        return topology.salesInSalesforce() ? Staff.salesforce(number) : Staff.hubspot(number);
    }

    /// Who is in charge of marketing's record after a handoff to a sales person: only one organisation's leads change hands.
    String ownerAtMarketing(int number) {
        return topology.marketingInHubSpot() ? Staff.hubspot(Staff.MARKETING) : Staff.salesforce(number);
    }

    String marketingAddress(Life life) {
        String object = topology.marketingInHubSpot() ? "contacts" : life.startedAsContact ? "Contact" : "Lead";
        return marketingConnection(life) + "." + object + "/" + marketing(life);
    }

    String marketingConnection(Life life) {
        return switch (topology) {
            case HUBSPOT_TO_SALESFORCE, SALESFORCE_TO_HUBSPOT -> "marketing";
            case HUBSPOT_ALONE, SALESFORCE_ALONE -> "crm";
            case TWO_PORTALS -> inSecondPortal(life.circle) ? "west" : "east";
        };
    }

    String otherPortalAddress(Life life) {
        return (inSecondPortal(life.circle) ? "east" : "west") + ".contacts/" + contact(life, TWIN);
    }

    String salesAddress(String object, String id) {
        return (topology.alone() ? "crm" : "sales") + "." + object + "/" + id;
    }

    String dealAddress(Deal deal) {
        return salesAddress(topology.salesInSalesforce() ? "Opportunity" : "deals", deal(deal));
    }

    /// With two portals, every other circle is known to the second.
    boolean inSecondPortal(Circle circle) {
        return topology == Topology.TWO_PORTALS && circle.number % 2 == 1;
    }

    /// A second lead record with the same address, which nothing joins with the first.
    PersonRecord twin(Life life, Instant since) {
        String status = topology.marketingInHubSpot() ? Statuses.SALESFORCE_NEW : Statuses.NURTURING;
        return PersonRecord.of(
                Kind.LEAD, lead(life, TWIN), since, life.person, List.of(
                        new Version(Field.STATUS, status, since),
                        new Version(Field.OWNER, Staff.salesforce(Staff.MARKETING), since)));
    }

    /// A contact at sales with the same address, who is somebody else.
    PersonRecord namesake(Life life) {
        return PersonRecord.of(Kind.CONTACT, Ids.CONTACT.of(life.index, NAMESAKE), life.born, life.person, List.of())
                .at(account(life.circle));
    }

    /// The same person as the other portal knows it.
    PersonRecord again(Life life) {
        Instant met = life.born.plus(Duration.ofHours(3));
        return PersonRecord.of(Kind.CONTACT, contact(life, TWIN), met, life.person, List.of(
                new Version(Field.LIFECYCLE, "marketingqualifiedlead", met)));
    }

    PersonRecord strangerIn(Deal deal) {
        Person who = deal.told.person;
        Person stranger = new Person(
                who.familyName(), "部長", "head" + deal.told.index + "@" + who.email().split("@", -1)[1], who.company(), who.companyIndex());
        return PersonRecord.of(Kind.CONTACT, stranger(deal), deal.createdAt(), stranger, List.of())
                .at(salesCompany(deal.told.circle));
    }

    private String lead(Life life, int part) {
        return Ids.LEAD.of(life.index, part);
    }

    private String contact(Life life, int part) {
        return topology == Topology.SALESFORCE_ALONE
                ? Ids.CONTACT.of(life.index, part)
                : hubspot(CONTACTS, life.index, part);
    }

    private static String hubspot(long base, int number, int part) {
        return String.valueOf(base + (long) number * PARTS + part);
    }
}
