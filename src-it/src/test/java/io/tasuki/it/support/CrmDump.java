package io.tasuki.it.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Every record of both CRMs with every field a person or a program could have set, for comparing two CRMs.
public final class CrmDump {

    private static final List<String> MARKETING = List.of("contacts", "companies", "deals");
    private static final List<String> SALES = List.of(
            "Lead", "Contact", "Account", "Opportunity", "OpportunityContactRole", "OpportunityHistory", "Campaign",
            "CampaignMember", "Task");
    private static final List<String> SYSTEM =
            List.of("updatedat", "lastmodifieddate", "hs_lastmodifieddate", "systemmodstamp", "lastmodifiedbyid");

    private CrmDump() {}

    /// Object name to its records, each as the text of its fields in order.
    public static Map<String, List<String>> of(SandboxControl people) {
        Map<String, List<String>> objects = new TreeMap<>();
        MARKETING.forEach(object -> objects.put("marketing." + object, texts(people.records(people.marketing(), object, true))));
        SALES.forEach(object -> objects.put("sales." + object, texts(people.records(people.sales(), object, true))));
        return objects;
    }

    private static List<String> texts(List<JsonNode> records) {
        List<String> texts = new ArrayList<>();
        for (JsonNode record : records) {
            Map<String, String> fields = new TreeMap<>();
            record.properties().forEach(field -> {
                if (!SYSTEM.contains(field.getKey().toLowerCase(Locale.ROOT))) {
                    fields.put(field.getKey(), field.getValue().asText(""));
                }
            });
            texts.add(fields.toString());
        }
        return texts;
    }
}
