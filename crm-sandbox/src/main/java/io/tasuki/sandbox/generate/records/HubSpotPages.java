package io.tasuki.sandbox.generate.records;

import io.tasuki.sandbox.generate.tell.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The tables of a HubSpot portal about people and companies.
public final class HubSpotPages {

    static final String HEAD = "id,createdAt,updatedAt,archived,archivedAt,";

    private static final List<Field> ON_CONTACTS = Arrays.stream(Field.values())
            .filter(field -> !field.hubspot().isEmpty())
            .toList();

    private HubSpotPages() {}

    public static List<Page> all() {
        List<Page> pages = new ArrayList<>(List.of(
                Page.of(
                        "contacts",
                        HEAD + "email,firstname,lastname,company,associatedcompanyid,hs_merged_object_ids,"
                                + ON_CONTACTS.stream().map(Field::hubspot).collect(Collectors.joining(",")),
                        HubSpotPages::contacts),
                Page.of("companies", HEAD + "name,numberofemployees,salesforceaccountid", HubSpotPages::companies),
                Page.always("owners", "id,email,firstName,lastName,userId,archived", Staff::owners)));
        pages.addAll(HubSpotDealPages.all());
        pages.addAll(HubSpotActivityPages.all());
        pages.addAll(HubSpotSidePages.all());
        return List.copyOf(pages);
    }

    static List<String> head(String id, Instant created, Instant changed, @Nullable Instant deleted) {
        return new ArrayList<>(List.of(
                id,
                Texts.moment(created),
                Texts.moment(changed),
                String.valueOf(deleted != null),
                Texts.moment(deleted)));
    }

    private static void contacts(Book book, Consumer<List<String>> out) {
        for (PersonRecord contact : book.people()) {
            List<String> row = head(
                    contact.id(),
                    contact.createdAt(),
                    contact.changedAt(),
                    contact.fate().deletedAt());
            row.addAll(List.of(
                    contact.email(),
                    contact.who().givenName(),
                    contact.who().familyName(),
                    contact.who().company(),
                    contact.companyId(),
                    contact.fate().mergedFrom()));
            ON_CONTACTS.forEach(field -> row.add(contact.current(field)));
            out.accept(row);
        }
    }

    private static void companies(Book book, Consumer<List<String>> out) {
        for (CompanyRecord company : book.companies()) {
            List<String> row = head(company.id(), company.createdAt(), company.createdAt(), null);
            row.addAll(List.of(company.name(), company.employees(), company.stamp()));
            out.accept(row);
        }
    }
}
