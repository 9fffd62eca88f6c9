package io.tasuki.stage.score.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.reference.ReferenceData;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A school's leads in the order in which they came, with those columns that were known of them then: the first
/// [#TRAINED] are learnt from, the others are for the trial.
///
/// @param rows the leads themselves, in the same order
public record SchoolLeads(List<ReferenceData.Row> rows, Observations all) {

    static final int TRAINED = 6468;

    private static final List<String> LEVELS = List.of(
            "Lead Origin",
            "Lead Source",
            "Do Not Email",
            "Specialization",
            "How did you hear about X Education",
            "What is your current occupation",
            "City",
            "Country",
            "A free copy of Mastering The Interview");
    static final Map<String, Scale> LOGS = Map.of(
            "TotalVisits", Scale.LOG, "Total Time Spent on Website", Scale.LOG, "Page Views Per Visit", Scale.LOG);
    private static final List<String> NUMBERS = List.of("TotalVisits", "Total Time Spent on Website", "Page Views Per Visit");

    /// How the reference encodes them.
    public static final Recipe RECIPE = new Recipe(30, LOGS);

    public static SchoolLeads read() throws IOException {
        FlatFile leads = FlatFile.read("x-education-leads", "Leads.csv", value -> value.equals("Select") ? "" : value)
                .sorted(Comparator.comparingInt(row -> Integer.parseInt(row.get("Lead Number"))));
        List<String> attributes = Stream.concat(LEVELS.stream(), NUMBERS.stream()).toList();
        return new SchoolLeads(leads.rows(), leads.observations(attributes, row -> row.get("Converted").equals("1")));
    }

    /// The reference numbers of the models of these columns.
    public static JsonNode numbers() {
        return ReferenceData.numbers("30_scores").path("x_education").path("models").path("leak_safe");
    }

    public Observations train() {
        return all.rows(0, TRAINED);
    }

    public Observations test() {
        return all.rows(TRAINED, all.rows());
    }
}
