package io.tasuki.hubspot.findings;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.Finding;
import io.tasuki.crm.Finding.Severity;
import io.tasuki.hubspot.api.HubSpotApi;
import io.tasuki.hubspot.api.HubSpotApi.ListQuery;
import io.tasuki.hubspot.api.HubSpotObjectType;
import io.tasuki.hubspot.api.Wanted;
import io.tasuki.hubspot.schema.HubSpotVocabulary;
import io.tasuki.hubspot.settings.Credentials;
import io.tasuki.hubspot.settings.HubSpotSettings;
import io.tasuki.hubspot.wire.HubSpotShapes.Account;
import io.tasuki.time.Time;
import java.util.ArrayList;
import java.util.List;

/// What an administrator should know, found by trying each thing the loop needs.
public final class HubSpotFindings {

    private final HubSpotApi api;
    private final HubSpotSettings settings;
    private final Time time;

    public HubSpotFindings(HubSpotApi api, HubSpotSettings settings, Time time) {
        this.api = api;
        this.settings = settings;
        this.time = time;
    }

    public List<Finding> find() throws CrmException {
        List<Finding> findings = new ArrayList<>(new VersionFindings(settings).find(time.now()));
        try {
            findings.add(portal(api.account()));
        } catch (CrmException.AccessDenied denied) {
            findings.add(new Finding(Severity.ERROR, settings.credentials().key(), message(denied), remedy()));
            return findings;
        }
        for (HubSpotObjectType type : HubSpotObjectType.ALWAYS_READ) {
            probe(findings, type.path(), () -> api.list(type.path(), oneOf()));
        }
        probe(findings, HubSpotVocabulary.OWNERS, () -> api.owners(false, ""));
        probe(findings, HubSpotVocabulary.CAMPAIGNS, () -> api.campaigns(List.of("hs_name"), ""));
        probe(findings, HubSpotVocabulary.MARKETING_EVENTS, () -> api.marketingEvents(""));
        probe(findings, HubSpotVocabulary.PIPELINES, () -> api.pipelines("deals"));
        return findings;
    }

    private String remedy() {
        return switch (settings.credentials()) {
            case Credentials.Bearer bearer ->
                "make a new service key in HubSpot and put it into the connection's access_token";
            case Credentials.App app ->
                "let the app into the portal again and put the new refresh token into refresh_token";
        };
    }

    private Finding portal(Account account) {
        return new Finding(
                Severity.INFO,
                settings.credentials().key(),
                "portal " + account.portalId() + ", time zone " + account.timeZone() + ", currency "
                        + account.companyCurrency(),
                "nothing to do");
    }

    private static void probe(List<Finding> findings, String object, Probe probe) throws CrmException {
        try {
            probe.run();
        } catch (CrmException.AccessDenied denied) {
            findings.add(new Finding(
                    Severity.WARNING,
                    "scope of " + object,
                    object + " cannot be read: " + denied.missing(),
                    "add the scope to the service key: " + denied.missing()));
        }
    }

    private static ListQuery oneOf() {
        return new ListQuery(Wanted.ID, false, "", 1);
    }

    private static String message(CrmException failure) {
        String message = failure.getMessage();
        return message == null ? "the access token is not accepted" : message;
    }

    private interface Probe {
        Object run() throws CrmException;
    }
}
