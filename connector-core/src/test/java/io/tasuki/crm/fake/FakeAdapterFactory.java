package io.tasuki.crm.fake;

import io.tasuki.crm.ConnectionSettings;
import io.tasuki.crm.CrmAdapter;
import io.tasuki.crm.CrmAdapterFactory;
import io.tasuki.crm.CrmVocabulary;
import io.tasuki.crm.SecretKeeper;
import io.tasuki.crm.SettingException;
import io.tasuki.crm.SettingSpec;
import io.tasuki.time.Time;
import java.util.List;

/// Opens adapters to fake CRMs of this process, by name.
public final class FakeAdapterFactory implements CrmAdapterFactory {

    @Override
    public String platform() {
        return "fake";
    }

    @Override
    public List<SettingSpec> settings() {
        return List.of(
                SettingSpec.required("crm", "the name of a fake CRM of this process"),
                SettingSpec.optional("writes", "'at_once', or 'jobs' that are settled later", "at_once"));
    }

    @Override
    public CrmVocabulary vocabulary() {
        return FakeVocabulary.ALL;
    }

    @Override
    public CrmAdapter open(String connection, ConnectionSettings settings, SecretKeeper secrets, Time time) {
        FakeCrm crm = FakeCrm.named(settings.require("crm"));
        return switch (settings.get("writes", "at_once")) {
            case "at_once" -> crm.open();
            case "jobs" -> crm.openWithJobs();
            default -> throw new SettingException("writes", "is unknown", "use at_once or jobs");
        };
    }
}
