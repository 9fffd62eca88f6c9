package io.tasuki.sandbox.salesforce.setup;

import io.tasuki.sandbox.salesforce.ids.RecordId;
import io.tasuki.sandbox.salesforce.jobs.JobPace;
import io.tasuki.sandbox.salesforce.state.Org;
import io.tasuki.sandbox.salesforce.state.SalesforceProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Keeps deployments and works on them as far as the org's clock has come: checks all components together, then puts
/// them into the org, or none of them.
public final class DeployWork {

    private final Org org;
    private final FieldMaker maker;
    private final Supplier<JobPace> pace;
    private final Map<String, Deployment> deployments = new LinkedHashMap<>();
    private long made;

    public DeployWork(Org org, FieldMaker maker, Supplier<JobPace> pace) {
        this.org = org;
        this.maker = maker;
        this.pace = pace;
    }

    Deployment order(Deployment.Options options, Map<String, byte[]> files) {
        Deployment ordered = new Deployment(RecordId.of("0Af", "5g", ++made), options, files, org.now());
        deployments.put(ordered.id(), ordered);
        return ordered;
    }

    Deployment find(String id) throws SalesforceProblem {
        String complete = RecordId.complete(id);
        Deployment found = complete == null ? null : deployments.get(complete);
        if (found == null) {
            throw SalesforceProblem.notFound();
        }
        return found;
    }

    public void advance() {
        for (Deployment deployment : deployments.values()) {
            Instant begins = pace.get().begins(deployment.ordered());
            Instant ends = pace.get().ends(deployment.ordered(), 0);
            if (deployment.status() == Deployment.Status.PENDING && !org.now().isBefore(begins)) {
                deployment.turn(Deployment.Status.IN_PROGRESS, begins);
            }
            if (deployment.status() == Deployment.Status.IN_PROGRESS
                    && !org.now().isBefore(ends)) {
                deployment.end(results(deployment), ends);
            }
        }
    }

    private List<ComponentResult> results(Deployment deployment) {
        DeployPlan plan = DeployPlan.of(
                org, maker, deployment.files(), deployment.options().singlePackage());
        List<ComponentResult> results = new ArrayList<>(plan.failures());
        List<Component> good = checked(plan, results);
        boolean stop = !results.isEmpty() && deployment.options().rollbackOnError();
        if (!stop) {
            good.forEach(component -> results.add(
                    deployment.options().checkOnly()
                            ? ComponentResult.success(component, component.isNew(), "")
                            : applied(component)));
        }
        return results;
    }

    /// The components that would work, fields before what grants them; the others are told in `results`.
    private static List<Component> checked(DeployPlan plan, List<ComponentResult> results) {
        Set<String> fields = plan.components().stream()
                .filter(FieldComponent.class::isInstance)
                .map(component -> component.fullName().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<Component> good = new ArrayList<>();
        for (Component component : plan.components()) {
            try {
                component.check(fields);
                good.add(component);
            } catch (SalesforceProblem problem) {
                results.add(ComponentResult.failure(component, problem.text()));
            }
        }
        return good;
    }

    private static ComponentResult applied(Component component) {
        boolean created = component.isNew();
        try {
            return ComponentResult.success(component, created, component.apply());
        } catch (SalesforceProblem problem) {
            return ComponentResult.failure(component, problem.text());
        }
    }
}
