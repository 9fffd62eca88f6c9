package io.tasuki.salesforce.findings;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.Finding;
import io.tasuki.crm.Finding.Severity;
import io.tasuki.crm.ObjectVocabulary;
import io.tasuki.model.RecordKind;
import io.tasuki.salesforce.api.SalesforceApi;
import io.tasuki.salesforce.schema.DescribeCalls;
import io.tasuki.salesforce.schema.SalesforceVocabulary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Asks the organisation what an administrator should know: the login and the objects.
public final class SalesforceFindings {

    // An org without products has no line items: that matters only to a configuration that reads them.
    private static final Set<RecordKind> AS_CONFIGURED = EnumSet.of(
            RecordKind.ACTIVITY,
            RecordKind.LINE_ITEM,
            RecordKind.PRODUCT,
            RecordKind.ORGANIZATION,
            RecordKind.EXCHANGE_RATE);

    private final SalesforceApi api;

    public SalesforceFindings(SalesforceApi api) {
        this.api = api;
    }

    public List<Finding> list() throws CrmException {
        List<Finding> findings = new ArrayList<>();
        try {
            Set<String> visible = new DescribeCalls(api).objects();
            findings.add(new Finding(Severity.INFO, "login", "the login works, API " + api.version(), "nothing to do"));
            findings.addAll(hidden(visible));
        } catch (CrmException.AccessDenied denied) {
            findings.add(new Finding(
                    Severity.ERROR,
                    "login",
                    "the login or its permissions do not suffice, missing: " + denied.missing(),
                    "check login_url, " + api.settings().credentials().keys()
                            + ", the External Client App's policies and the user's permission API Enabled;"
                            + " docs/salesforce.md tells each step"));
        }
        return findings;
    }

    private static List<Finding> hidden(Set<String> visible) {
        return SalesforceVocabulary.words().objects().stream()
                .filter(object -> !visible.contains(object.name()) && !AS_CONFIGURED.contains(object.kind()))
                .map(SalesforceFindings::hidden)
                .toList();
    }

    private static Finding hidden(ObjectVocabulary object) {
        String name = object.name();
        if (object.kind() == RecordKind.FIELD_HISTORY) {
            return new Finding(
                    Severity.WARNING,
                    "object " + name,
                    "there is no " + name + ": what fields held in the past is not known",
                    "switch on field history tracking in Setup, Object Manager, Fields, Set History Tracking");
        }
        return new Finding(
                object.writable() ? Severity.ERROR : Severity.WARNING,
                "object " + name,
                name + " is hidden from this user and is not read",
                "grant Read on " + name + " in the user's permission set");
    }
}
