package io.tasuki.sandbox.generate.records;

import io.tasuki.sandbox.generate.tell.Ids;
import io.tasuki.sandbox.generate.tell.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The tables of a Salesforce organisation, people and companies first.
public final class SalesforcePages {

    static final String STAMPS = "CreatedDate,LastModifiedDate,SystemModstamp";

    private static final List<Field> ON_LEADS = List.of(
            Field.STATUS,
            Field.OWNER,
            Field.ORIGIN,
            Field.INDUSTRY,
            Field.EMPLOYEES,
            Field.BUDGET,
            Field.TIMING,
            Field.SUPERIOR,
            Field.PURPOSE,
            Field.RETURN_REASON);
    private static final List<Field> ON_CONTACTS = List.of(
            Field.OWNER,
            Field.ORIGIN,
            Field.INDUSTRY,
            Field.EMPLOYEES,
            Field.BUDGET,
            Field.TIMING,
            Field.SUPERIOR,
            Field.PURPOSE);

    private SalesforcePages() {}

    public static List<Page> all() {
        List<Page> pages = new ArrayList<>(List.of(
                Page.of(
                        "Lead",
                        "Id,FirstName,LastName,Company,Email," + names(ON_LEADS)
                                + ",IsConverted,ConvertedDate,ConvertedAccountId,ConvertedContactId,ConvertedOpportunityId,IsDeleted,MasterRecordId,"
                                + STAMPS,
                        SalesforcePages::leads),
                Page.of(
                        "LeadHistory",
                        "Id,LeadId,Field,OldValue,NewValue,IsDeleted,CreatedDate,CreatedById",
                        SalesforcePages::leadHistory),
                Page.of(
                        "Contact",
                        "Id,FirstName,LastName,AccountId,Email," + names(ON_CONTACTS) + ",IsDeleted,MasterRecordId," + STAMPS,
                        SalesforcePages::contacts),
                Page.of("Account", "Id,Name,Employees__c,IsDeleted," + STAMPS, SalesforcePages::accounts),
                Page.always("User", "Id,Username,Name,Email,IsActive,CreatedDate,SystemModstamp", Staff::users),
                Page.always("CurrencyType", "Id,IsoCode,ConversionRate,IsActive,IsCorporate", Rates::currencies),
                Page.always(
                        "DatedConversionRate", "Id,IsoCode,StartDate,NextStartDate,ConversionRate", Rates::dated)));
        pages.addAll(SalesforceDealPages.all());
        pages.addAll(SalesforceActivityPages.all());
        return List.copyOf(pages);
    }

    /// The id of the `part`-th history row of a record, counted from that record's own id.
    static String history(Ids kind, String recordId, int part) {
        return kind.within(recordId, part);
    }

    private static String names(List<Field> fields) {
        return fields.stream().map(Field::salesforce).collect(Collectors.joining(","));
    }

    private static void leads(Book book, Consumer<List<String>> out) {
        for (PersonRecord lead : book.people()) {
            if (lead.kind() == PersonRecord.Kind.LEAD) {
                List<String> row = identity(lead, lead.who().company());
                ON_LEADS.forEach(field -> row.add(lead.current(field)));
                conversion(lead, row);
                stamps(lead, row);
                out.accept(row);
            }
        }
    }

    private static void contacts(Book book, Consumer<List<String>> out) {
        for (PersonRecord contact : book.people()) {
            if (contact.kind() == PersonRecord.Kind.CONTACT) {
                List<String> row = identity(contact, contact.companyId());
                ON_CONTACTS.forEach(field -> row.add(contact.current(field)));
                stamps(contact, row);
                out.accept(row);
            }
        }
    }

    private static List<String> identity(PersonRecord person, String company) {
        return new ArrayList<>(List.of(
                person.id(), person.who().givenName(), person.who().familyName(), company, person.email()));
    }

    private static void conversion(PersonRecord lead, List<String> row) {
        Conversion into = lead.conversion();
        row.addAll(
                into == null
                        ? List.of("false", "", "", "", "")
                        : List.of(
                                "true", Texts.day(into.at()), into.companyId(), into.contactId(), into.dealId()));
    }

    private static void stamps(PersonRecord person, List<String> row) {
        String changed = Texts.moment(person.changedAt());
        row.addAll(List.of(
                String.valueOf(person.fate().deletedAt() != null),
                person.fate().mergedInto(),
                Texts.moment(person.createdAt()),
                changed,
                changed));
    }

    private static void leadHistory(Book book, Consumer<List<String>> out) {
        for (PersonRecord lead : book.people()) {
            int part = 0;
            for (int place = 0; place < lead.versions().size(); place++) {
                Version version = lead.versions().get(place);
                if (lead.kind() == PersonRecord.Kind.LEAD && version.at().isAfter(lead.createdAt())) {
                    out.accept(List.of(
                            history(Ids.LEAD_HISTORY, lead.id(), part++),
                            lead.id(),
                            version.field() == Field.OWNER ? "Owner" : version.field().salesforce(),
                            lead.before(place),
                            version.value(),
                            String.valueOf(lead.fate().deletedAt() != null),
                            Texts.moment(version.at()),
                            lead.current(Field.OWNER)));
                }
            }
        }
    }

    private static void accounts(Book book, Consumer<List<String>> out) {
        for (CompanyRecord company : book.companies()) {
            String made = Texts.moment(company.createdAt());
            out.accept(List.of(company.id(), company.name(), company.employees(), "false", made, made, made));
        }
    }
}
