package io.tasuki.run.configuration;

import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.crm.CrmVocabulary;
import io.tasuki.crm.FieldRole;
import io.tasuki.crm.ObjectVocabulary;
import io.tasuki.crm.SecretKeeper;
import io.tasuki.crm.SettingSpec;
import io.tasuki.model.RecordKind;
import io.tasuki.time.Time;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A platform that has a vocabulary and nothing behind it.
record StubFactory(String platform, CrmVocabulary vocabulary) implements CrmAdapterFactory {

    /// A CRM where marketing works: persons and companies, every field with history.
    static StubFactory north() {
        return new StubFactory(
                "north",
                new CrmVocabulary(
                        List.of(
                                object("people", RecordKind.PERSON, Map.of(FieldRole.EMAIL, "mail", FieldRole.COMPANY, "firm"), Set.of("*"), true),
                                object(
                                        "handed",
                                        RecordKind.HANDED_LEAD,
                                        Map.of(FieldRole.PERSON, "whom", FieldRole.OWNER, "who"),
                                        Set.of("*"),
                                        false),
                                object("firms", RecordKind.COMPANY, Map.of(), Set.of("*"), true)),
                        name -> "t_" + name));
    }

    /// A CRM where sales works, with a change log of its own for deals.
    static StubFactory south() {
        return new StubFactory(
                "south",
                new CrmVocabulary(
                        List.of(
                                object("Buyer", RecordKind.PERSON, Map.of(FieldRole.EMAIL, "Mail"), Set.of(), true),
                                object("Visitor", RecordKind.PERSON, Map.of(), Set.of(), false),
                                object("Deal", RecordKind.DEAL, Map.of(FieldRole.STAGE, "Step"), Set.of(), false),
                                object("Call", RecordKind.ACTIVITY, Map.of(FieldRole.PERSON, "Who"), Set.of(), false),
                                object("Sold", RecordKind.LINE_ITEM, Map.of(FieldRole.DEAL, "Deal"), Set.of(), false),
                                object("DealLog", RecordKind.FIELD_HISTORY, Map.of(), Set.of("Step"), false),
                                object("Step", RecordKind.DEAL_STAGE, Map.of(), Set.of(), false)),
                        name -> "T" + name));
    }

    private static ObjectVocabulary object(
            String name, RecordKind kind, Map<FieldRole, String> roles, Set<String> history, boolean writable) {
        return new ObjectVocabulary(name, kind, roles, history, writable);
    }

    @Override
    public List<SettingSpec> settings() {
        return List.of(
                SettingSpec.required("base_url", "where it answers"),
                SettingSpec.secret("token", "what lets us in"),
                SettingSpec.optional("page_size", "rows a page", "100"));
    }

    @Override
    public CrmAdapter open(String connection, ConnectionSettings settings, SecretKeeper secrets, Time time) {
        throw new UnsupportedOperationException("nothing behind it");
    }
}
