package io.tasuki.run.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tasuki.attribution.touch.ActivityTouches;
import io.tasuki.attribution.touch.FieldTouches;
import io.tasuki.attribution.touch.TouchSettings;
import io.tasuki.model.FieldPath;
import io.tasuki.model.ObjectName;
import io.tasuki.stage.poll.PollTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TouchConfigurationTest {

    private static final String BEFORE =
            """
            connections:
              marketing: {adapter: north, base_url: "http://127.0.0.1:1", token: "${NORTH_TOKEN}"}
              sales: {adapter: south, base_url: "http://127.0.0.1:2", token: "${SOUTH_TOKEN}"}
            leads: {from: marketing.people}
            handoff: {at: marketing.people.sql_date}
            deals: {from: sales.Deal}
            """;

    @TempDir
    Path folder;

    private Configuration read(String more) {
        try {
            return Configuration.load(
                    Files.writeString(folder.resolve("tasuki.yaml"), BEFORE + more),
                    Map.of("NORTH_TOKEN", "n", "SOUTH_TOKEN", "s"),
                    List.of(StubFactory.north(), StubFactory.south()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Test
    void withoutAWordCampaignTouchesAloneAreTouches() {
        assertThat(read("").touches()).isEqualTo(TouchSettings.CAMPAIGNS);
    }

    @Test
    void whatTouchesAreToldByIsPolledWithItsHistory() {
        Configuration configuration = read(
                """
                attribution:
                  activities: {call: sales.Call, demo: {object: sales.Call, types: [Demo]}}
                  fields:
                    form: {at: marketing.people.sent, campaign: marketing.people.form, page: marketing.people.page}
                """);

        FieldTouches form = new FieldTouches(
                "form", Optional.of(field("sent")), Map.of("campaign", field("form"), "page", field("page")));
        ObjectName call = ObjectName.parse("sales.Call");
        assertThat(configuration.touches())
                .isEqualTo(new TouchSettings(
                        List.of(new ActivityTouches("call", call, Set.of()), new ActivityTouches("demo", call, Set.of("Demo"))),
                        List.of(form)));
        assertThat(target(configuration, "sales.Call")).isPresent();
        assertThat(target(configuration, "marketing.people").orElseThrow().fields()).contains("sent", "form", "page");
        assertThat(target(configuration, "marketing.people").orElseThrow().historyFields()).contains("sent", "form", "page");
    }

    private static FieldPath field(String name) {
        return FieldPath.parse("marketing.people." + name);
    }

    private static Optional<PollTarget> target(Configuration configuration, String object) {
        return configuration.polls().stream()
                .filter(target -> target.name().equals(ObjectName.parse(object)))
                .findFirst();
    }

    @Test
    void everyMistakeIsToldWithItsRemedy() {
        ConfigurationException problem = catchThrowableOfType(
                ConfigurationException.class,
                () -> read(
                        """
                        attribution:
                          activities: {call: sales.Deal}
                          fields:
                            a: {at: marketing.people.sent, campaign: sales.Buyer.Form}
                            b: {kind: marketing.people.form}
                          touches: all
                        """));

        assertThat(problem.problems()).extracting(Object::toString)
                .containsExactly(
                        "tasuki.yaml:8: attribution.activities.call sales.Deal is not an object of activities; known are: Call",
                        "tasuki.yaml:10: attribution.fields.a names fields of several objects; name fields of one object; for another one make touches of another name",
                        "tasuki.yaml:11: attribution.fields.b.kind has a name that touches have already; choose another name",
                        "tasuki.yaml:12: attribution.touches is not a known key; known are: activities, fields");
    }
}
