package io.tasuki.sandbox.salesforce.setup;

import io.tasuki.sandbox.salesforce.state.Moments;
import io.tasuki.sandbox.salesforce.state.Org;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the API tells of a deployment.
final class DeployJson {

    private final Org org;

    DeployJson(Org org) {
        this.org = org;
    }

    Map<String, @Nullable Object> ordered(Deployment deployment) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", deployment.id());
        json.put("validatedDeployRequestId", null);
        json.put("deployOptions", deployment.options());
        json.put("deployResult", null);
        return json;
    }

    Map<String, @Nullable Object> whole(Deployment deployment, boolean details) {
        Map<String, @Nullable Object> json = ordered(deployment);
        json.put("deployResult", result(deployment, details));
        return json;
    }

    private Map<String, @Nullable Object> result(Deployment deployment, boolean details) {
        Deployment.Options options = deployment.options();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", deployment.id());
        json.put("checkOnly", options.checkOnly());
        json.put("rollbackOnError", options.rollbackOnError());
        json.put("ignoreWarnings", false);
        json.put("status", deployment.status().word());
        json.put("done", deployment.status().isDone());
        json.put(
                "success",
                deployment.status() == Deployment.Status.SUCCEEDED
                        || deployment.status() == Deployment.Status.SUCCEEDED_PARTIAL);
        json.put("createdBy", org.integrationUser());
        json.put("createdDate", told(deployment.ordered()));
        json.put("lastModifiedDate", told(deployment.changed()));
        if (deployment.status().isDone()) {
            json.put("completedDate", told(deployment.changed()));
        }
        putCounts(json, deployment.results());
        if (details) {
            json.put("details", details(deployment));
        }
        return json;
    }

    private static void putCounts(Map<String, @Nullable Object> json, List<ComponentResult> results) {
        long failed = results.stream().filter(ComponentResult::failed).count();
        json.put("numberComponentErrors", failed);
        json.put("numberComponentsDeployed", results.size() - failed);
        json.put("numberComponentsTotal", results.size());
        json.put("numberTestErrors", 0);
        json.put("numberTestsCompleted", 0);
        json.put("numberTestsTotal", 0);
    }

    private static Map<String, Object> details(Deployment deployment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("componentFailures", listed(deployment, true));
        json.put("componentSuccesses", listed(deployment, false));
        json.put("runTestResult", Map.of("numFailures", 0, "numTestsRun", 0));
        return json;
    }

    private static List<Map<String, @Nullable Object>> listed(Deployment deployment, boolean failed) {
        String moment = told(deployment.changed());
        return deployment.results().stream()
                .filter(result -> result.failed() == failed)
                .map(result -> result.json(moment))
                .toList();
    }

    private static String told(Instant moment) {
        return Moments.rest(Moments.stored(moment));
    }
}
