package io.tasuki.sandbox.generate.mess;

import io.tasuki.sandbox.generate.records.ActivityRecord;
import io.tasuki.sandbox.generate.records.CompanyRecord;
import io.tasuki.sandbox.generate.records.Field;
import io.tasuki.sandbox.generate.records.PersonRecord;
import io.tasuki.sandbox.generate.records.PersonRecord.Kind;
import io.tasuki.sandbox.generate.records.Staff;
import io.tasuki.sandbox.generate.records.Version;
import io.tasuki.sandbox.generate.tell.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Writes what marketing's CRM knows: its person, what was asked and answered, the handoffs.
final class MarketingChapter {

    private static final int APPOINTMENT_PART = 60;
    private static final Duration TAKEN_BACK_BEFORE = Duration.ofHours(6);

    private final Topology topology;
    private final RecordNames names;

    MarketingChapter(Topology topology, RecordNames names) {
        this.topology = topology;
        this.names = names;
    }

    void write(Circle circle, Shelf shelf) {
        circle.lives.forEach(life -> write(life, shelf));
        if (topology.marketingInHubSpot()) {
            shelf.marketing(circle).companies().add(company(circle));
        }
    }

    private CompanyRecord company(Circle circle) {
        Instant met = circle.lives.stream().map(life -> life.born).min(Instant::compareTo).orElseThrow();
        return new CompanyRecord(names.hubspotCompany(circle), circle.company(), met, circle.employeesTyped, "");
    }

    private void write(Life life, Shelf shelf) {
        List<Version> versions = new ArrayList<>();
        facts(life, versions);
        if (topology.marketingInHubSpot()) {
            versions.add(new Version(Field.OWNER, Staff.hubspot(Staff.MARKETING), life.born));
            lifecycle(life, versions);
        } else {
            versions.add(new Version(Field.EMPLOYEES, life.circle.employeesTyped, life.born));
            status(life, versions);
        }
        Kind kind = topology.marketingInHubSpot() || life.startedAsContact ? Kind.CONTACT : Kind.LEAD;
        PersonRecord record = PersonRecord.of(kind, names.marketing(life), life.born, life.person, versions);
        shelf.marketing(life).people().add(kind == Kind.CONTACT ? record.at(company(life)) : record);
        appointment(life, shelf);
    }

    private String company(Life life) {
        return topology.marketingInHubSpot() ? names.hubspotCompany(life.circle) : names.account(life.circle);
    }

    private static void facts(Life life, List<Version> versions) {
        versions.add(new Version(Field.ORIGIN, life.origin, life.born));
        if (!life.industryBlank) {
            versions.add(new Version(Field.INDUSTRY, life.industrySpelt, life.born));
        }
        Life.Correction correction = life.correction;
        if (correction != null) {
            versions.add(new Version(
                    Field.INDUSTRY, correction.industry().spellings().getFirst(), correction.at()));
        }
        life.knownAt.forEach((criterion, at) -> {
            switch (criterion) {
                case APPOINTMENT -> {}
                case BUDGET -> versions.add(new Version(Field.BUDGET, "3000000", at));
                case TIMING -> versions.add(new Version(Field.TIMING, wanted(life, at), at));
                case SUPERIOR -> versions.add(new Version(Field.SUPERIOR, "前向き", at));
                case PURPOSE -> versions.add(new Version(Field.PURPOSE, "業務を楽にしたい", at));
            }
        });
    }

    private static String wanted(Life life, Instant asked) {
        return life.impossibleDate ? "2026-02-30" : Hours.day(asked).plusDays(90).toString();
    }

    private void lifecycle(Life life, List<Version> versions) {
        versions.add(new Version(Field.LIFECYCLE, "marketingqualifiedlead", life.born));
        for (Handoff handoff : life.handoffs) {
            if (handoff.rule == Rule.CREATED && handoff.receivedAt.equals(handoff.at)) {
                return;
            }
            if (handoff != life.handoffs.getFirst()) {
                Instant back = handoff.at.minus(TAKEN_BACK_BEFORE);
                versions.add(new Version(Field.LIFECYCLE, "", back));
                versions.add(new Version(Field.LIFECYCLE, "marketingqualifiedlead", back.plusSeconds(1)));
            }
            versions.add(new Version(Field.LIFECYCLE, "salesqualifiedlead", handoff.at));
            if (topology.alone() && handoff.rule == Rule.LIFECYCLE) {
                versions.add(new Version(Field.OWNER, Staff.hubspot(handoff.owner), handoff.receivedAt));
            }
            if (handoff.rule == Rule.AT) {
                versions.add(new Version(Field.HANDED_OVER_AT, Texts.moment(handoff.at), handoff.at));
            }
        }
    }

    private void status(Life life, List<Version> versions) {
        versions.add(new Version(Field.OWNER, Staff.salesforce(Staff.MARKETING), life.born));
        if (life.startedAsContact) {
            return;
        }
        versions.add(new Version(Field.STATUS, Statuses.NURTURING, life.born));
        for (Handoff handoff : life.handoffs) {
            if (handoff != life.handoffs.getFirst()) {
                Instant back = handoff.at.minus(TAKEN_BACK_BEFORE);
                versions.add(new Version(Field.STATUS, Statuses.NURTURING, back));
                versions.add(new Version(Field.OWNER, Staff.salesforce(Staff.MARKETING), back));
            }
            if (handoff.rule == Rule.STATUS) {
                versions.add(new Version(Field.STATUS, Statuses.HANDED_OVER, handoff.at));
            }
            Instant given = handoff.rule == Rule.OWNER ? handoff.at : handoff.receivedAt;
            versions.add(new Version(Field.OWNER, Staff.salesforce(handoff.owner), given));
            if (topology.alone()) {
                SalesChapter.judgement(handoff, Statuses::salesforce, versions);
            }
        }
    }

    private void appointment(Life life, Shelf shelf) {
        Instant made = life.knownAt.get(Criterion.APPOINTMENT);
        if (made != null) {
            boolean moved = topology == Topology.SALESFORCE_ALONE && life.accepted();
            shelf.marketing(life)
                    .activities()
                    .add(new ActivityRecord(
                            ActivityRecord.Kind.MEETING,
                            names.activity(
                                    topology.marketingInHubSpot(), ActivityRecord.Kind.MEETING, life, APPOINTMENT_PART),
                            moved ? names.salesContact(life) : names.marketing(life),
                            topology.marketingInHubSpot()
                                    ? Staff.hubspot(Staff.MARKETING)
                                    : Staff.salesforce(Staff.MARKETING),
                            made,
                            made.plus(Duration.ofDays(3))));
        }
    }
}
