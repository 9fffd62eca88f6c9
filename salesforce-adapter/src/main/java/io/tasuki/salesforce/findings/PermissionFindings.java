package io.tasuki.salesforce.findings;

import io.tasuki.crm.CrmException;
import io.tasuki.crm.Finding;
import io.tasuki.crm.Finding.Severity;
import io.tasuki.salesforce.api.QueryCalls;
import io.tasuki.salesforce.api.QueryCalls.QueryReply;
import io.tasuki.salesforce.api.QueryPage;
import io.tasuki.salesforce.api.SalesforceApi;
import java.util.List;
import java.util.Optional;

/// What this user may do beside reading and writing records.
final class PermissionFindings {

    private static final String CONVERTED = "PermissionsAllowViewEditConvertedLeads";
    private static final String METADATA = "PermissionsModifyMetadata";

    private final QueryCalls calls;

    PermissionFindings(SalesforceApi api) {
        this.calls = new QueryCalls(api);
    }

    List<Finding> list() throws CrmException {
        return List.of(
                granted(CONVERTED)
                        .map(may -> may
                                ? info("converted leads", "converted leads may be edited", "nothing to do")
                                : converted("converted leads may not be edited"))
                        .orElseGet(() -> converted("converted leads are taken as locked")),
                granted(METADATA)
                        .map(may -> may
                                ? info("field creation", "fields can be deployed", "nothing to do")
                                : metadata("fields cannot be deployed by this user"))
                        .orElseGet(() -> metadata("whether fields can be deployed is seen when it is tried")));
    }

    private static Finding converted(String message) {
        return info(
                "converted leads",
                message + ": values of a lead that was converted go to its contact",
                "name Contact under 'write_back'");
    }

    private static Finding metadata(String message) {
        return info(
                "field creation",
                message,
                "only if fields are missing: " + SetupStep.system("Modify Metadata Through Metadata API Functions"));
    }

    /// Empty where the organisation does not tell.
    private Optional<Boolean> granted(String permission) throws CrmException {
        return calls.query("SELECT " + permission + " FROM UserPermissionAccess")
                        instanceof QueryReply.Page(QueryPage page)
                ? page.records().stream()
                        .findFirst()
                        .map(record -> record.text(permission).equals("true"))
                : Optional.empty();
    }

    private static Finding info(String check, String message, String remedy) {
        return new Finding(Severity.INFO, check, message, remedy);
    }
}
