package io.tasuki.sandbox.salesforce.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.sandbox.salesforce.state.ObjectTable;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.Row;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What happens when sales converts a lead: it becomes a contact of an account and, unless nobody wants one, an
/// opportunity with the contact in its primary role. The lead's activities go over to the contact, its campaign
/// memberships name both.
public final class LeadConversion {

    private static final List<String> OF_A_PERSON = List.of(
            "LastName", "FirstName", "Salutation", "Title", "Phone", "MobilePhone", "Email", "LeadSource", "OwnerId");

    private final Org org;
    private final RecordEditor editor;

    public LeadConversion(Org org) {
        this.org = org;
        this.editor = new RecordEditor(org);
    }

    /// @param order `accountId`, `contactId` of records to use instead of new ones; `opportunity` with the values of
    /// the
    ///     new one, or false; `status` of the converted lead
    public void convert(Row lead, JsonNode order, String userId) {
        ObjectTable leads = table("Lead");
        if ("true".equals(leads.value(lead, "IsConverted")) || leads.isDeleted(lead)) {
            throw new IllegalArgumentException("the lead is converted or deleted already");
        }
        String account = order.hasNonNull("accountId") ? order.path("accountId").asText() : account(lead, userId);
        String contact =
                order.hasNonNull("contactId") ? order.path("contactId").asText() : contact(lead, account, userId);
        String deal = order.path("opportunity").isBoolean()
                        && !order.path("opportunity").asBoolean()
                ? null
                : deal(lead, account, contact, order.path("opportunity"), userId);
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("IsConverted", "true");
        values.put("ConvertedDate", LocalDate.ofInstant(org.now(), org.zone()).toString());
        values.put("ConvertedAccountId", account);
        values.put("ConvertedContactId", contact);
        values.put("ConvertedOpportunityId", deal);
        values.put("Status", order.path("status").asText("Qualified"));
        editor.update(leads, lead, values, userId);
        follow(leads.idOf(lead), contact, userId);
    }

    private String account(Row lead, String userId) {
        return editor.create(table("Account"), copied(lead, Map.of("Company", "Name", "OwnerId", "OwnerId")), userId);
    }

    private String contact(Row lead, String account, String userId) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        OF_A_PERSON.forEach(field -> values.put(field, table("Lead").value(lead, field)));
        values.put("AccountId", account);
        return editor.create(table("Contact"), values, userId);
    }

    private String deal(Row lead, String account, String contact, JsonNode asked, String userId) {
        Map<String, @Nullable String> values = copied(lead, Map.of("LeadSource", "LeadSource", "OwnerId", "OwnerId"));
        values.put("Name", table("Lead").value(lead, "Company") + "-");
        values.put("AccountId", account);
        values.put("StageName", "Prospecting");
        values.put(
                "CloseDate",
                LocalDate.ofInstant(org.now(), org.zone())
                        .plusMonths(3)
                        .withDayOfMonth(1)
                        .minusDays(1)
                        .toString());
        asked.properties()
                .forEach(set -> values.put(set.getKey(), set.getValue().asText()));
        String deal = editor.create(table("Opportunity"), values, userId);
        Map<String, @Nullable String> role = new LinkedHashMap<>();
        role.put("OpportunityId", deal);
        role.put("ContactId", contact);
        role.put("IsPrimary", "true");
        editor.create(table("OpportunityContactRole"), role, userId);
        return deal;
    }

    private Map<String, @Nullable String> copied(Row lead, Map<String, String> fields) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        fields.forEach((from, to) -> values.put(to, table("Lead").value(lead, from)));
        return values;
    }

    private void follow(String lead, String contact, String userId) {
        Stream.of("Task", "Event").forEach(object -> edit(object, "WhoId", lead, Map.of("WhoId", contact), userId));
        edit("CampaignMember", "LeadId", lead, Map.of("ContactId", contact), userId);
    }

    private void edit(String object, String field, String id, Map<String, @Nullable String> values, String userId) {
        ObjectTable table = table(object);
        table.index(table.definition().column(field)).listOf(id).stream()
                .filter(row -> !table.isDeleted(row))
                .forEach(row -> editor.update(table, row, values, userId));
    }

    private ObjectTable table(String object) {
        return Objects.requireNonNull(org.find(object));
    }
}
