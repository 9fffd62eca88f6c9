package io.tasuki.hubspot;

import io.tasuki.crm.CrmVocabulary;
import io.tasuki.crm.FieldRole;
import io.tasuki.crm.ObjectVocabulary;
import io.tasuki.model.RecordKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What HubSpot's objects and properties stand for.
final class HubSpotVocabulary {

    static final String PIPELINES = "pipelines";
    static final String OWNERS = "owners";

    private static final Set<String> ANY_FIELD = Set.of("*");

    private HubSpotVocabulary() {}

    static CrmVocabulary vocabulary() {
        return new CrmVocabulary(
                List.of(pipelines(), owners(), companies(), contacts(), deals()), neutral -> "tasuki_" + neutral);
    }

    private static ObjectVocabulary pipelines() {
        Map<FieldRole, String> roles = new EnumMap<>(FieldRole.class);
        roles.put(FieldRole.STAGE, "stage");
        roles.put(FieldRole.PIPELINE, "pipeline");
        roles.put(FieldRole.LABEL, "label");
        roles.put(FieldRole.IS_CLOSED, "isClosed");
        roles.put(FieldRole.IS_WON, "isWon");
        return new ObjectVocabulary(PIPELINES, RecordKind.DEAL_STAGE, roles, Set.of(), false);
    }

    private static ObjectVocabulary owners() {
        Map<FieldRole, String> roles = Map.of(FieldRole.EMAIL, "email", FieldRole.LABEL, "name");
        return new ObjectVocabulary(OWNERS, RecordKind.USER, roles, Set.of(), false);
    }

    private static ObjectVocabulary companies() {
        Map<FieldRole, String> roles = new EnumMap<>(FieldRole.class);
        roles.put(FieldRole.OWNER, "hubspot_owner_id");
        roles.put(FieldRole.MERGED_FROM, HubSpotObjectType.MERGED_IDS);
        return new ObjectVocabulary("companies", RecordKind.COMPANY, roles, ANY_FIELD, true);
    }

    private static ObjectVocabulary contacts() {
        Map<FieldRole, String> roles = new EnumMap<>(FieldRole.class);
        roles.put(FieldRole.EMAIL, "email");
        roles.put(FieldRole.STATUS, "hs_lead_status");
        roles.put(FieldRole.OWNER, "hubspot_owner_id");
        roles.put(FieldRole.COMPANY, "associatedcompanyid");
        roles.put(FieldRole.MERGED_FROM, HubSpotObjectType.MERGED_IDS);
        // What HubSpot's own sync with the other CRM stamps, in portals that have installed it.
        roles.put(FieldRole.FOREIGN_LEAD_ID, "salesforceleadid");
        roles.put(FieldRole.FOREIGN_CONTACT_ID, "salesforcecontactid");
        return new ObjectVocabulary("contacts", RecordKind.PERSON, roles, ANY_FIELD, true);
    }

    private static ObjectVocabulary deals() {
        Map<FieldRole, String> roles = new EnumMap<>(FieldRole.class);
        roles.put(FieldRole.STAGE, "dealstage");
        roles.put(FieldRole.PIPELINE, "pipeline");
        roles.put(FieldRole.AMOUNT, "amount");
        roles.put(FieldRole.CURRENCY, "deal_currency_code");
        roles.put(FieldRole.CLOSE_DATE, "closedate");
        roles.put(FieldRole.OWNER, "hubspot_owner_id");
        roles.put(FieldRole.IS_CLOSED, "hs_is_closed");
        roles.put(FieldRole.IS_WON, "hs_is_closed_won");
        roles.put(FieldRole.LOST_REASON, "closed_lost_reason");
        roles.put(FieldRole.MERGED_FROM, HubSpotObjectType.MERGED_IDS);
        return new ObjectVocabulary("deals", RecordKind.DEAL, roles, ANY_FIELD, true);
    }
}
