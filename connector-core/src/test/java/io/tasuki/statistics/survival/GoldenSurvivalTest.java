package io.tasuki.statistics.survival;

import static io.tasuki.statistics.Golden.each;
import static io.tasuki.statistics.Golden.same;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.statistics.Golden;
import io.tasuki.statistics.Interval;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GoldenSurvivalTest {

    @Test
    void kaplanMeierIsTheReferences() {
        JsonNode golden = Golden.vector("km");
        KaplanMeier curve = new KaplanMeier(table(golden, "event"));

        each(golden.path("at")).forEach(expected -> {
            Estimate estimate = curve.at(expected.path("day").asInt());
            same(estimate.value(), expected.path("conversion"));
            same(estimate.error(), expected.path("se"));
            same(estimate.interval().lo(), expected.path("lo"));
            same(estimate.interval().hi(), expected.path("hi"));
        });
    }

    @Test
    void aalenJohansenIsTheReferences() {
        JsonNode golden = Golden.vector("aalen_johansen");
        AalenJohansen curve = new AalenJohansen(table(golden, "cause"));

        each(golden.path("at")).forEach(expected -> {
            AalenJohansen.Incidence at = curve.at(expected.path("day").asInt());
            same(at.open(), expected.path("open"));
            same(at.events().value(), expected.path("cif").path(0));
            same(at.competing().value(), expected.path("cif").path(1));
            same(at.events().error(), expected.path("se").path(0));
            same(at.competing().error(), expected.path("se").path(1));
        });
    }

    @Test
    void whatIsStillOpenAtAnAgeIsJudgedByThoseWhoWereToo() {
        JsonNode golden = Golden.vector("aalen_johansen");
        AalenJohansen curve = new AalenJohansen(table(golden, "cause"));
        int age = golden.path("at").path(0).path("day").asInt();
        AalenJohansen left = new AalenJohansen(LifeTable.of(IntStream.range(0, golden.path("t").size())
                .filter(i -> golden.path("t").path(i).asInt() > age)
                .mapToObj(i -> end(golden.path("t").path(i).asInt(), golden.path("cause").path(i).asInt()))
                .toList()));

        for (int day = age + 1; day < age + 200; day++) {
            assertThat(curve.chance(age, day)).isCloseTo(left.at(day).events().value(), within(1e-12));
        }
        assertThat(curve.chance(age, age)).isZero();
        assertThat(curve.chance(-1, 30)).isCloseTo(curve.at(30).events().value(), within(1e-14));
    }

    @Test
    void withOneKindOfEndTheTwoCurvesAreOne() {
        LifeTable table = table(Golden.vector("km"), "event");

        for (int day = 0; day <= table.lastDay(); day++) {
            Estimate one = new KaplanMeier(table).at(day);
            Estimate other = new AalenJohansen(table).at(day).events();
            assertThat(one.value()).isCloseTo(other.value(), within(1e-14));
            assertThat(one.error()).isCloseTo(other.error(), within(1e-14));
            assertThat(one.interval().lo()).isCloseTo(other.interval().lo(), within(1e-14));
            assertThat(one.interval().hi()).isCloseTo(other.interval().hi(), within(1e-14));
        }
    }

    @Test
    void whenAllHaveEndedNothingIsLeftOpen() {
        LifeTable table = LifeTable.of(List.of(new Ends(3, 1, 1, 0), new Ends(3, 0, 0, 2), new Ends(5, 1, 1, 0)));

        AalenJohansen.Incidence at = new AalenJohansen(table).at(5);

        assertThat(at.open()).isZero();
        assertThat(at.events().value() + at.competing().value()).isCloseTo(1, within(1e-14));
        assertThat(table.atRisk(4)).isEqualTo(2);
        assertThat(table.lastDay()).isEqualTo(5);
    }

    @Test
    void ofNobodyNothingIsKnown() {
        LifeTable nobody = LifeTable.of(List.of());

        assertThat(nobody.lastDay()).isEqualTo(-1);
        assertThat(nobody.atRisk(0)).isZero();
        assertThat(new KaplanMeier(nobody).at(10)).isEqualTo(new Estimate(0, 0, new Interval(0, 0)));
    }

    private static LifeTable table(JsonNode golden, String cause) {
        return LifeTable.of(IntStream.range(0, golden.path("t").size())
                .mapToObj(i -> end(golden.path("t").path(i).asInt(), golden.path(cause).path(i).asInt()))
                .toList());
    }

    private static Ends end(int day, int cause) {
        return new Ends(day, cause == 1 ? 1 : 0, cause == 2 ? 1 : 0, cause == 0 ? 1 : 0);
    }
}
