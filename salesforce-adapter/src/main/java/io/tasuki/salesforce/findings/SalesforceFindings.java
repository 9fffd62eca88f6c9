package io.tasuki.salesforce.findings;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.Finding;
import io.tasuki.crm.Finding.Severity;
import io.tasuki.crm.ObjectVocabulary;
import io.tasuki.model.RecordKind;
import io.tasuki.salesforce.api.SalesforceApi;
import io.tasuki.salesforce.schema.DescribeCalls;
import io.tasuki.salesforce.schema.SalesforceSchema;
import io.tasuki.salesforce.schema.SalesforceVocabulary;
import io.tasuki.salesforce.schema.TrackedObject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Asks the organisation what an administrator should know: the login, the objects and fields, allowances and rights.
public final class SalesforceFindings {

    // An org without products has no line items: that matters only to a configuration that reads them.
    private static final Set<RecordKind> AS_CONFIGURED = EnumSet.of(
            RecordKind.ACTIVITY,
            RecordKind.LINE_ITEM,
            RecordKind.PRODUCT,
            RecordKind.ORGANIZATION,
            RecordKind.EXCHANGE_RATE);

    private final SalesforceApi api;
    private final SalesforceSchema schema;

    public SalesforceFindings(SalesforceApi api, SalesforceSchema schema) {
        this.api = api;
        this.schema = schema;
    }

    public List<Finding> list() throws CrmException {
        List<Finding> findings = new ArrayList<>();
        try {
            Set<String> visible = new DescribeCalls(api).objects();
            findings.add(new Finding(Severity.INFO, "login", "the login works, API " + api.version(), "nothing to do"));
            look(findings, "organisation", () -> new OrganizationFindings(api, schema).of(visible));
            look(findings, "limits", () -> new LimitFindings(api).list());
            findings.addAll(hidden(visible));
            look(findings, "fields", () -> new FieldFindings(schema).of(visible));
            look(findings, "permissions", () -> new PermissionFindings(api).list());
        } catch (CrmException.AccessDenied denied) {
            findings.add(denied.missing().startsWith("API_") ? apiOff(denied.missing()) : new Finding(
                    Severity.ERROR,
                    "login",
                    "the login or its permissions do not suffice, missing: " + denied.missing(),
                    "check login_url, " + api.settings().credentials().keys()
                            + ", the External Client App's policies and the user's permission API Enabled;"
                            + " docs/salesforce.md tells each step"));
        }
        return findings;
    }

    @FunctionalInterface
    private interface Look {
        List<Finding> list() throws CrmException;
    }

    // What cannot be looked at is told, and keeps nothing else from being told.
    private static void look(List<Finding> findings, String check, Look look) throws CrmException {
        try {
            findings.addAll(look.list());
        } catch (CrmException.AccessDenied | CrmException.Unreadable refused) {
            findings.add(new Finding(
                    Severity.WARNING,
                    check,
                    "not looked at: " + refused.getMessage(),
                    SetupStep.system("API Enabled, View Setup and Configuration")));
        }
    }

    // Professional Edition has the API only as an add-on.
    private static Finding apiOff(String code) {
        return new Finding(
                Severity.ERROR,
                "edition",
                "the API is switched off in this organisation: " + code,
                "see the edition in Setup, Company Information; Professional Edition needs the API add-on, from"
                        + " Enterprise Edition on it is included");
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
                    "Setup, Object Manager, " + TrackedObject.parentOf(name).orElse(name)
                            + ", Fields & Relationships, Set History Tracking");
        }
        return new Finding(
                object.writable() ? Severity.ERROR : Severity.WARNING,
                "object " + name,
                name + " is hidden from this user and is not read",
                SetupStep.object(name, "Object Permissions: Read"));
    }
}
