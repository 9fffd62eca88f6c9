package io.tasuki.stage.measure;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tasuki.reference.ReferenceData;
import io.tasuki.reference.ReferenceTable;
import io.tasuki.stage.measure.FlatLives.Life;
import io.tasuki.statistics.mean.Group;
import io.tasuki.statistics.survival.AalenJohansen;
import io.tasuki.statistics.survival.KaplanMeier;
import io.tasuki.statistics.survival.LifeTable;
import io.tasuki.statistics.survival.WeibullCure;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Reference data that is no CRM's: through the same comparison and the same curves, from flat files.
class FlatReferenceTest {

    @Test
    void dealsOfAMadeUpCompanyDifferInNothing() throws IOException {
        ReferenceTable table = new ReferenceTable("maven");
        JsonNode reference = ReferenceData.numbers("20_maven");
        List<Life> deals = FlatLives.maven();

        curve(table, reference.path("aalen_johansen_all"), deals);
        LifeTable wins = LifeTable.of(deals.stream().map(Life::ends).toList());
        for (Map.Entry<String, JsonNode> day : reference.path("naive_one_minus_km_won_censoring_lost").properties()) {
            table.same("losses censored, day " + day.getKey(), day.getValue(), new KaplanMeier(wins).at(Integer.parseInt(day.getKey())).value());
        }
        Counts all = counts(deals, false);
        JsonNode decided = reference.path("decided_only_win_rate");
        table.same("decided won", decided.path("won"), all.won());
        table.same("decided lost", decided.path("lost"), all.lost());
        table.same("decided rate", decided.path("rate"), Objects.requireNonNull(all.report().decidedOnly().rate()));
        Map<String, List<CountedLevel>> levels = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> by : reference.path("by").properties()) {
            Map<String, List<Life>> split = split(deals, by.getKey());
            levels.put(by.getKey(), levels(split, true));
            maven(table, by, split);
        }
        List<ConversionReport.Attribute> report = Comparison.of(levels);
        assertThat(report).hasSize(5).allMatch(attribute -> attribute.verdict() == Verdict.NO_DIFFERENCE);
        table.close();
    }

    // The reference looks at each attribute by itself.
    private static void maven(ReferenceTable table, Map.Entry<String, JsonNode> by, Map<String, List<Life>> split) {
        JsonNode expected = by.getValue();
        ConversionReport.Attribute attribute =
                Comparison.of(Map.of(by.getKey(), levels(split, true))).getFirst();
        fit(table, by.getKey(), expected.path("mle"), expected.path("chi2"), attribute);
        assertThat(attribute.levels()).hasSameSizeAs(expected.path("levels"));
        for (ConversionReport.Level level : attribute.levels()) {
            JsonNode wanted = expected.path("levels").path(level.value());
            String name = by.getKey() + "=" + level.value();
            List<Life> lives = Objects.requireNonNull(split.get(level.value()));
            table.same(name + " won", wanted.path("won"), level.won());
            table.same(name + " lost", wanted.path("lost"), level.lost());
            table.same(name + " open", wanted.path("open"), lives.size() - level.handoffs());
            table.same(name + " decided rate", wanted.path("decided_rate"), level.rate());
            table.same(name + " wilson", wanted.path("wilson"), level.wilson());
            table.same(name + " shrunk", wanted.path("eb_mean"), level.shrunk().mean());
            table.same(name + " fisher p", wanted.path("fisher_p"), Objects.requireNonNull(level.fisherP()));
            table.same(name + " q", wanted.path("bh_q"), Objects.requireNonNull(level.q()));
            AalenJohansen curve = new AalenJohansen(LifeTable.of(lives.stream().map(Life::ends).toList()));
            table.same(name + " won by 90", wanted.path("cif_won_90"), curve.at(90).events().value());
            table.same(name + " won by 138", wanted.path("cif_won_138"), curve.at(138).events().value());
        }
        double least = attribute.levels().stream().mapToDouble(level -> Objects.requireNonNull(level.q())).min().orElseThrow();
        table.same(by.getKey() + " least q", expected.path("min_q"), least);
    }

    @Test
    void leadsOfAnotherMadeUpCompanyDifferInNothing() throws IOException {
        ReferenceTable table = new ReferenceTable("leadforge");
        JsonNode reference = ReferenceData.numbers("60_leadforge_seed42").path("leadforge-seed42");
        List<Life> leads = FlatLives.leadforge();
        Counts all = counts(leads, true);
        table.same("leads", reference.path("leads"), all.handoffs());
        table.same("won", reference.path("outcomes").path("won"), all.won());
        table.same("lost", reference.path("outcomes").path("lost"), all.lost());
        table.same("open", reference.path("outcomes").path("open"), all.open());
        curve(table, reference.path("aalen_johansen"), leads);
        Map<String, List<CountedLevel>> levels = new LinkedHashMap<>();
        reference.path("by").properties().forEach(by -> levels.put(by.getKey(), levels(split(leads, by.getKey()), false)));

        List<ConversionReport.Attribute> report = Comparison.of(levels);

        for (ConversionReport.Attribute attribute : report) {
            JsonNode expected = reference.path("by").path(attribute.attribute());
            fit(table, attribute.attribute(), expected, expected.path("chi2"), attribute);
            for (ConversionReport.Level level : attribute.levels()) {
                JsonNode wanted = expected.path("levels").path(level.value());
                String name = attribute.attribute() + "=" + level.value();
                table.same(name + " won", wanted.path("won"), level.won());
                table.same(name + " of", wanted.path("n"), level.handoffs());
                table.same(name + " rate", wanted.path("rate"), level.rate());
                table.same(name + " wilson", wanted.path("wilson"), level.wilson());
                table.same(name + " shrunk", wanted.path("eb"), level.shrunk().mean());
                table.same(name + " fisher p", wanted.path("fisher_p"), Objects.requireNonNull(level.fisherP()));
            }
        }
        assertThat(report).hasSize(7).allMatch(attribute -> attribute.verdict() == Verdict.NO_DIFFERENCE);
        table.close();
    }

    @Test
    void theCurvesOfEachOriginAndTheCureModelAreTheReferences() throws IOException {
        ReferenceTable table = new ReferenceTable("olist-flat");
        JsonNode reference = ReferenceData.numbers("10_olist");

        for (String cohort : List.of("all", "2018cohort")) {
            JsonNode followed = reference.path("km_full_followup").path(cohort);
            List<Life> leads = FlatLives.olist(cohort.equals("all") ? "2000-01-01" : "2018-01-01", "2018-11-14");
            survival(table, cohort, followed, leads);
            Map<String, List<Life>> origins = split(leads, "origin");
            followed.path("by_origin").properties().forEach(origin -> survival(
                    table, cohort + " " + origin.getKey(), origin.getValue(), Objects.requireNonNull(origins.get(origin.getKey()))));
        }
        for (Map.Entry<String, JsonNode> snapshot : reference.path("backtest_2018cohort").properties()) {
            LifeTable lives = LifeTable.of(
                    FlatLives.olist("2018-01-01", snapshot.getKey()).stream().map(Life::ends).toList());
            JsonNode expected = snapshot.getValue().path("weibull_cure");
            WeibullCure cure = WeibullCure.fit(lives);
            String name = "cure as of " + snapshot.getKey();
            table.same(name + " last day", snapshot.getValue().path("max_follow_up"), lives.lastDay());
            table.fitted(name + " share", expected.path("final_conversion"), cure.share());
            table.fitted(name + " shape", expected.path("shape"), cure.shape());
            table.fitted(name + " scale", expected.path("scale"), cure.scale());
            table.same(name + " log likelihood", expected.path("loglik"), cure.logLikelihood());
            expected.path("at").properties().forEach(at ->
                    table.same(name + " day " + at.getKey(), at.getValue(), cure.at(Integer.parseInt(at.getKey()))));
        }
        table.close();
    }

    private static void survival(ReferenceTable table, String name, JsonNode days, List<Life> lives) {
        KaplanMeier curve = new KaplanMeier(LifeTable.of(lives.stream().map(Life::ends).toList()));
        days.properties().stream().filter(day -> day.getValue().has("se")).forEach(day -> {
            var at = curve.at(Integer.parseInt(day.getKey()));
            table.same(name + " day " + day.getKey(), day.getValue().path("conversion"), at.value());
            table.same(name + " day " + day.getKey() + " error", day.getValue().path("se"), at.error());
            table.same(name + " day " + day.getKey() + " lo", day.getValue().path("lo"), at.interval().lo());
            table.same(name + " day " + day.getKey() + " hi", day.getValue().path("hi"), at.interval().hi());
        });
    }

    private static void curve(ReferenceTable table, JsonNode days, List<Life> lives) {
        AalenJohansen curve = new AalenJohansen(LifeTable.of(lives.stream().map(Life::ends).toList()));
        days.properties().forEach(day -> {
            AalenJohansen.Incidence at = curve.at(Integer.parseInt(day.getKey()));
            table.same("day " + day.getKey() + " open", day.getValue().path("open"), at.open());
            table.same("day " + day.getKey() + " won", day.getValue().path("cif").path(0), at.events().value());
            table.same("day " + day.getKey() + " lost", day.getValue().path("cif").path(1), at.competing().value());
            table.same("day " + day.getKey() + " won error", day.getValue().path("se").path(0), at.events().error());
            table.same("day " + day.getKey() + " lost error", day.getValue().path("se").path(1), at.competing().error());
        });
    }

    private static void fit(ReferenceTable table, String name, JsonNode fitted, JsonNode chi, ConversionReport.Attribute attribute) {
        table.fitted(name + " alpha", fitted.path("alpha"), Objects.requireNonNull(attribute.prior()).alpha());
        table.fitted(name + " beta", fitted.path("beta"), attribute.prior().beta());
        table.same(name + " chi-square", chi.path("stat"), Objects.requireNonNull(attribute.chiSquare()).statistic());
        table.same(name + " chi-square p", chi.path("p"), attribute.chiSquare().p());
    }

    private static Map<String, List<Life>> split(List<Life> lives, String column) {
        return lives.stream()
                .filter(life -> life.levels().containsKey(column))
                .collect(groupingBy(life -> Objects.requireNonNull(life.levels().get(column)), TreeMap::new, Collectors.toList()));
    }

    private static List<CountedLevel> levels(Map<String, List<Life>> split, boolean decided) {
        return split.entrySet().stream()
                .map(level -> new CountedLevel(level.getKey(), counts(level.getValue(), !decided), new Wins(null, Group.of(0, 0, 0, 0))))
                .toList();
    }

    private static Counts counts(List<Life> lives, boolean withOpen) {
        long won = lives.stream().filter(life -> life.cause() == 1).count();
        long lost = lives.stream().filter(life -> life.cause() == 2).count();
        long open = withOpen ? lives.size() - won - lost : 0;
        return new Counts(won + lost + open, won, lost, open, 0);
    }
}
