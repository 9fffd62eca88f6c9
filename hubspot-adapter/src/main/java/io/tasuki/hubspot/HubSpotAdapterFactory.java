package io.tasuki.hubspot;

import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.crm.CrmVocabulary;
import io.tasuki.crm.SecretKeeper;
import io.tasuki.crm.SettingSpec;
import io.tasuki.hubspot.findings.VersionFindings;
import io.tasuki.hubspot.schema.HubSpotVocabulary;
import io.tasuki.hubspot.settings.HubSpotSettings;
import io.tasuki.time.Time;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens HubSpot portals.
public final class HubSpotAdapterFactory implements CrmAdapterFactory {

    private static final Logger LOG = LoggerFactory.getLogger(HubSpotAdapterFactory.class);

    @Override
    public String platform() {
        return "hubspot";
    }

    @Override
    public List<SettingSpec> settings() {
        return HubSpotSettings.specs();
    }

    @Override
    public CrmVocabulary vocabulary() {
        return HubSpotVocabulary.vocabulary();
    }

    @Override
    public CrmAdapter open(String connection, ConnectionSettings settings, SecretKeeper secrets, Time time) {
        HubSpotSettings read = HubSpotSettings.of(settings);
        new VersionFindings(read)
                .find(time.now())
                .forEach(finding -> LOG.warn("{}: {}", connection, finding.message()));
        return new HubSpotAdapter(read, secrets, time);
    }
}
