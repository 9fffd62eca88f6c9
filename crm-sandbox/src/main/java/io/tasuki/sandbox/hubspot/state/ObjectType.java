package io.tasuki.sandbox.hubspot.state;

import java.util.List;
import java.util.Optional;

/// A kind of CRM object: how paths name it and which property tells when it last changed.
///
/// @param name the plural, as in paths and data sets
/// @param lastModified contacts have a name of their own for it; asking the others by that name silently finds nothing
/// @param shown the properties an answer holds when none are asked for
public record ObjectType(String name, String singular, String typeId, String lastModified, List<String> shown) {

    private static final String USUAL = "hs_lastmodifieddate";

    static final ObjectType CONTACTS =
            new ObjectType("contacts", "contact", "0-1", "lastmodifieddate", List.of("email", "firstname", "lastname"));

    private static final List<ObjectType> STANDARD = List.of(
            CONTACTS,
            new ObjectType("companies", "company", "0-2", USUAL, List.of("domain", "name")),
            new ObjectType(
                    "deals", "deal", "0-3", USUAL, List.of("amount", "closedate", "dealname", "dealstage", "pipeline")),
            new ObjectType("tickets", "ticket", "0-5", USUAL, List.of("subject", "hs_pipeline_stage")),
            new ObjectType("products", "product", "0-7", USUAL, List.of("name", "price")),
            new ObjectType("line_items", "line_item", "0-8", USUAL, List.of("name", "quantity", "amount")),
            new ObjectType("tasks", "task", "0-27", USUAL, List.of("hs_timestamp")),
            new ObjectType("notes", "note", "0-46", USUAL, List.of("hs_timestamp")),
            new ObjectType("meetings", "meeting", "0-47", USUAL, List.of("hs_timestamp")),
            new ObjectType("calls", "call", "0-48", USUAL, List.of("hs_timestamp")),
            new ObjectType("emails", "email", "0-49", USUAL, List.of("hs_timestamp")),
            new ObjectType("leads", "lead", "0-136", USUAL, List.of("hs_lead_name", "hs_pipeline_stage")));

    static List<ObjectType> standard() {
        return STANDARD;
    }

    /// A custom object: its name is all that is known.
    static ObjectType custom(String name) {
        return new ObjectType(name, name, name, USUAL, List.of());
    }

    static Optional<ObjectType> standard(String calledBy) {
        return STANDARD.stream().filter(type -> type.answersTo(calledBy)).findFirst();
    }

    boolean answersTo(String calledBy) {
        return calledBy.equals(name) || calledBy.equals(singular) || calledBy.equals(typeId);
    }

    boolean isDeals() {
        return name.equals("deals");
    }

    boolean isContacts() {
        return name.equals(CONTACTS.name);
    }
}
