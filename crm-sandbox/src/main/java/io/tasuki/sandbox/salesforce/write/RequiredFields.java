package io.tasuki.sandbox.salesforce.write;

import io.tasuki.sandbox.salesforce.state.FieldDefinition;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a record can't be without: of every org, and what this org's administrator asks for on top.
final class RequiredFields {

    private static final Map<String, List<String>> ALWAYS = Map.ofEntries(
            Map.entry("Lead", List.of("LastName", "Company")),
            Map.entry("Contact", List.of("LastName")),
            Map.entry("Account", List.of("Name")),
            Map.entry("Opportunity", List.of("Name", "StageName", "CloseDate")),
            Map.entry("OpportunityContactRole", List.of("OpportunityId", "ContactId")),
            Map.entry("Campaign", List.of("Name")),
            Map.entry("CampaignMember", List.of("CampaignId")),
            Map.entry("PermissionSet", List.of("Name", "Label")),
            Map.entry("FieldPermissions", List.of("ParentId", "SobjectType", "Field")),
            Map.entry("PermissionSetAssignment", List.of("AssigneeId", "PermissionSetId")));

    private final Org org;

    RequiredFields(Org org) {
        this.org = org;
    }

    /// Of a new record: each must be there.
    void ofNew(ObjectTable table, Map<String, @Nullable String> values) throws SalesforceProblem {
        refuse(of(table).filter(field -> values.get(field) == null).toList());
    }

    /// Of a record that exists: none may be emptied.
    void ofChange(ObjectTable table, Map<String, @Nullable String> values) throws SalesforceProblem {
        refuse(of(table)
                .filter(field -> values.containsKey(field) && values.get(field) == null)
                .toList());
    }

    private Stream<String> of(ObjectTable table) {
        String object = table.definition().name();
        Stream<String> own = table.definition().fields().stream()
                .filter(field -> field.traits().required())
                .map(FieldDefinition::name);
        Stream<String> asked = org.switches().rules().required().getOrDefault(object, Set.of()).stream();
        return Stream.of(ALWAYS.getOrDefault(object, List.of()).stream(), own, asked)
                .flatMap(fields -> fields)
                .distinct();
    }

    private static void refuse(List<String> missing) throws SalesforceProblem {
        if (!missing.isEmpty()) {
            throw SalesforceProblem.badRequest(
                    "REQUIRED_FIELD_MISSING",
                    "Required fields are missing: " + missing,
                    missing.toArray(String[]::new));
        }
    }
}
