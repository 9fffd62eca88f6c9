package io.tasuki.reference;

import static java.util.stream.Collectors.joining;

import java.util.List;

/// The set `crm-planted-seed11`: 6,000 handoffs whose truth is known.
public final class PlantedWorld {

    public static final String SET = "crm-planted-seed11";

    public static final List<String> ATTRIBUTES = List.of(
            "lead_source", "employee_band", "campaign", "industry", "region", "job_level", "product_interest", "form_type",
            "country", "agency");

    private PlantedWorld() {}

    /// Puts them where a `tasuki.yaml` has a line `{attributes}`.
    public static String configured(String configuration) {
        return configuration.replace(
                "{attributes}",
                ATTRIBUTES.stream().map(name -> "    " + name + ": marketing.contacts." + name).collect(joining("\n")));
    }
}
