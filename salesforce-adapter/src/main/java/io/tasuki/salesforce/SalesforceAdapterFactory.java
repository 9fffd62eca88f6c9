package io.tasuki.salesforce;

import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.crm.CrmVocabulary;
import io.tasuki.crm.SecretKeeper;
import io.tasuki.crm.SettingSpec;
import io.tasuki.salesforce.schema.SalesforceVocabulary;
import io.tasuki.salesforce.settings.SalesforceSettings;
import io.tasuki.time.Time;
import java.util.List;

/// Opens connections to Salesforce organisations.
public final class SalesforceAdapterFactory implements CrmAdapterFactory {

    @Override
    public String platform() {
        return "salesforce";
    }

    @Override
    public List<SettingSpec> settings() {
        return SalesforceSettings.SPECS;
    }

    @Override
    public CrmVocabulary vocabulary() {
        return SalesforceVocabulary.words();
    }

    @Override
    public CrmAdapter open(String connection, ConnectionSettings settings, SecretKeeper secrets, Time time) {
        return new SalesforceAdapter(SalesforceSettings.of(settings), secrets, time);
    }
}
