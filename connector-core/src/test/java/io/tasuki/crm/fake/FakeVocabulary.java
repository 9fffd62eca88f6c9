package io.tasuki.crm.fake;

import io.tasuki.crm.CrmVocabulary;
import io.tasuki.crm.FieldRole;
import io.tasuki.crm.ObjectVocabulary;
import io.tasuki.model.RecordKind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The objects of the fake CRM.
final class FakeVocabulary {

    static final ObjectVocabulary COMPANY =
            new ObjectVocabulary("Company", RecordKind.COMPANY, Map.of(FieldRole.OWNER, "owner"), Set.of(), true);
    static final ObjectVocabulary STAGE = new ObjectVocabulary(
            "Stage",
            RecordKind.DEAL_STAGE,
            Map.of(
                    FieldRole.STAGE, "name",
                    FieldRole.LABEL, "label",
                    FieldRole.IS_CLOSED, "closed",
                    FieldRole.IS_WON, "won"),
            Set.of(),
            false);
    static final ObjectVocabulary PERSON = new ObjectVocabulary(
            "Person",
            RecordKind.PERSON,
            Map.of(
                    FieldRole.EMAIL, "email",
                    FieldRole.STATUS, "status",
                    FieldRole.OWNER, "owner",
                    FieldRole.COMPANY, "company",
                    FieldRole.CONVERTED_PERSON, "converted_person",
                    FieldRole.CONVERTED_DEAL, "converted_deal",
                    FieldRole.FOREIGN_CONTACT_ID, "foreign_id"),
            Set.of("*"),
            true);
    static final ObjectVocabulary DEAL = new ObjectVocabulary(
            "Deal",
            RecordKind.DEAL,
            Map.of(
                    FieldRole.STAGE, "stage",
                    FieldRole.AMOUNT, "amount",
                    FieldRole.CURRENCY, "currency",
                    FieldRole.CLOSE_DATE, "close_date",
                    FieldRole.COMPANY, "company",
                    FieldRole.LOST_REASON, "lost_reason"),
            Set.of("stage"),
            true);
    static final ObjectVocabulary DEAL_PERSON = new ObjectVocabulary(
            "DealPerson",
            RecordKind.DEAL_PERSON,
            Map.of(FieldRole.DEAL, "deal", FieldRole.PERSON, "person", FieldRole.IS_PRIMARY, "main"),
            Set.of(),
            false);

    /// Links are told when deals are polled, and lead to people.
    static final String LINKED_FROM = DEAL.name();
    static final String LINKED_TO = PERSON.name();

    static final CrmVocabulary ALL =
            new CrmVocabulary(List.of(COMPANY, STAGE, PERSON, DEAL, DEAL_PERSON), name -> "own_" + name);

    private FakeVocabulary() {}
}
