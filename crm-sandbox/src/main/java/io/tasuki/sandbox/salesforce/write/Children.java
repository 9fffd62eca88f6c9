package io.tasuki.sandbox.salesforce.write;

import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.Row;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Which records hang on which. Some go into the recycle bin with their parent; when two parents become one, all go
/// over
/// to the winner.
final class Children {

    /// A field that names a parent.
    ///
    /// @param dies whether the child goes where its parent goes
    private record Link(String object, String field, boolean dies) {}

    /// A child of a record, with the field in which it names it.
    record Child(ObjectTable table, Row row, String field) {}

    private static final Map<String, List<Link>> LINKS = Map.of(
            "Opportunity",
            List.of(new Link("OpportunityContactRole", "OpportunityId", true)),
            "Contact",
            List.of(
                    new Link("OpportunityContactRole", "ContactId", true),
                    new Link("CampaignMember", "ContactId", false),
                    new Link("Task", "WhoId", false),
                    new Link("Event", "WhoId", false)),
            "PermissionSet",
            List.of(
                    new Link("FieldPermissions", "ParentId", true),
                    new Link("PermissionSetAssignment", "PermissionSetId", true)),
            "Lead",
            List.of(
                    new Link("CampaignMember", "LeadId", false),
                    new Link("Task", "WhoId", false),
                    new Link("Event", "WhoId", false)),
            "Account",
            List.of(
                    new Link("Contact", "AccountId", false),
                    new Link("Opportunity", "AccountId", false),
                    new Link("Account", "ParentId", false),
                    new Link("Task", "WhatId", false),
                    new Link("Event", "WhatId", false)));

    private final Org org;

    Children(Org org) {
        this.org = org;
    }

    /// All children, as a list of their own: they may be changed while it is walked.
    List<Child> of(ObjectTable parents, Row parent) {
        return children(parents, parent, links(parents));
    }

    /// Those that go into the recycle bin with their parent, and come out with it.
    List<Child> dyingWith(ObjectTable parents, Row parent) {
        return children(parents, parent, links(parents).filter(Link::dies));
    }

    private static Stream<Link> links(ObjectTable parents) {
        return LINKS.getOrDefault(parents.definition().name(), List.of()).stream();
    }

    private List<Child> children(ObjectTable parents, Row parent, Stream<Link> links) {
        String id = parents.idOf(parent);
        return links.flatMap(link -> {
                    ObjectTable table = Objects.requireNonNull(org.find(link.object()));
                    return table.index(table.definition().column(link.field())).listOf(id).stream()
                            .map(row -> new Child(table, row, link.field()));
                })
                .toList();
    }
}
